using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Teams;

/// <summary>The words of a reply, without any markup; a blank between blocks.</summary>
internal static class Spoken
{
    public static string Of(Reply reply) => string.Join(' ', reply.Blocks.Select(Of));

    public static string Of(Line line) => string.Concat(line.Parts.Select(Of));

    private static string Of(Block block) => block switch
    {
        Block.Text text => Of(text.Line),
        Block.Heading heading => Of(heading.Line),
        Block.Fields fields => string.Join(' ', fields.Items.Select(f => $"{f.Name}: {Of(f.Value)}")),
        Block.Table table => string.Join(' ', table.Rows.Select(r => string.Join(" | ", r.Select(Of)))),
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    private static string Of(Inline part) => part switch
    {
        Inline.Plain plain => plain.Text,
        Inline.Bold bold => string.Concat(bold.Parts.Select(Of)),
        Inline.Code code => code.Text,
        Inline.Day day => day.Date.ToString("uuuu-MM-dd", null),
        Inline.Room room => "#" + room.Id,
        Inline.Number number => number.Value.ToString("0.###"),
        Inline.Amount amount => new Domain.Goals.Quantity(amount.Value, amount.Unit).ToString(),
        Inline.Moment moment => moment.At.ToString("uuuu-MM-dd HH:mm", null),
        _ => throw new InvalidOperationException(part.GetType().Name),
    };
}

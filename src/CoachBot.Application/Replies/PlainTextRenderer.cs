using CoachBot.Application.Chat;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>
/// The reference rendering: a reply as plain text, without markup, for a terminal whose output is redirected, for
/// notifications and for tests. Buttons are no part of it.
/// </summary>
public static class PlainTextRenderer
{
    /// <summary>Lines joined by <c>\n</c>, none with a blank at its end, none after the last.</summary>
    /// <param name="today">The reader's day.</param>
    public static string Render(Reply reply, Reader reader, LocalDate today)
    {
        var inlines = new PlainInlines(new ReaderFormat(reader, today));
        var blocks = new PlainBlocks(inlines);
        var lines = new List<string>();
        Block? before = null;
        foreach (var block in reply.Blocks)
        {
            if (before is not null && StandsApart(before, block))
                lines.Add("");
            lines.AddRange(block.Accept(blocks));
            before = block;
        }

        if (reply.Form is { } form)
        {
            if (before is not null)
                lines.Add("");
            lines.Add(Printable.Of(form.Title));
            lines.AddRange(form.Fields.Select(field => $"{Printable.Of(field.Label)}: {Printable.Of(field.Value ?? "…")}"));
        }

        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    /// <summary>Whether an empty line stands between two blocks: before each heading, and around what has rows and columns.</summary>
    public static bool StandsApart(Block first, Block second) =>
        second is Block.Heading || (first is not Block.Heading && (HasRows(first) || HasRows(second)));

    private static bool HasRows(Block block) => block is Block.Table or Block.Heatmap;
}

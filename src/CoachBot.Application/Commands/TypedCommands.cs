using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>
/// The commands that an answer names, as they are typed on a platform. The texts name them bare (<c>log 20m linkedin</c>), as the terminal and
/// direct messages take them; in a room such a line would be read by everybody there but the coach.
/// </summary>
/// <param name="catalog">All commands.</param>
public abstract class TypedCommands(CommandCatalog catalog)
{
    /// <summary>The reply with each command in it as it is typed.</summary>
    public Reply In(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply with { Blocks = In(reply.Blocks) };
    }

    /// <summary>Blocks with each command in them as it is typed.</summary>
    public IReadOnlyList<Block> In(IReadOnlyList<Block> blocks) => [.. blocks.Select(block => block switch
    {
        Block.Text text => text with { Line = In(text.Line) },
        Block.Heading heading => heading with { Line = In(heading.Line) },
        Block.Fields fields => fields with { Items = [.. fields.Items.Select(field => field with { Value = In(field.Value) })] },
        Block.Table table => table with { Rows = [.. table.Rows.Select(row => row.Select(In).ToList())] },
        Block.Meter meter => meter with { Words = In(meter.Words) },
        Block.Heatmap map => map with { Words = In(map.Words) },
        Block.Sparkline line => line with { Words = In(line.Words) },
        Block.PacingLine line => line with { Words = In(line.Words) },
        _ => block,
    })];

    /// <summary>What is typed for the words that name a command.</summary>
    protected abstract string Typed(CommandDefinition command, string words);

    /// <summary>Most lines name none, and stay what they are.</summary>
    private Line In(Line line) => line.Parts.Any(part => part is Inline.Code or Inline.Bold) ? new([.. line.Parts.Select(In)]) : line;

    private Inline In(Inline part) => part switch
    {
        Inline.Bold bold => new Inline.Bold([.. bold.Parts.Select(In)]),
        Inline.Code code => new Inline.Code(In(code.Text)),
        _ => part,
    };

    private string In(string code)
    {
        var tokens = Tokenizer.Split(code);
        return catalog.Match(tokens) is { Command: { } command, Consumed: var consumed }
            ? Typed(command.Definition, code[tokens[0].Start..tokens[consumed - 1].End]) + code[tokens[consumed - 1].End..]
            : code;
    }
}

using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>
/// A reply in colour. Texts become styled spans and never pass through Spectre's markup, so that <c>[red]</c> in a goal's name
/// stays what it is.
/// </summary>
/// <param name="console">Where it will be written: pictures fit into its width.</param>
public sealed class SpectreRenderer(IAnsiConsole console)
{
    private const int Indent = 2;

    /// <summary>A message with its label, its content and its numbered buttons.</summary>
    /// <param name="today">The reader's day.</param>
    public IRenderable Render(OutgoingMessage message, LocalDate today)
    {
        var content = Render(message.Content, message.Reader, today);
        if (Palette.Label(message.Kind) is not { } label)
            return content;

        var time = new ReaderFormat(message.Reader, today).Moment(message.At);
        return new Rows(new Prose().Append($"● {label.Text}", label.Style).Append($" {time}", Palette.Quiet), content);
    }

    /// <summary>A reply with its numbered buttons, <c>[1]</c> being the first.</summary>
    /// <param name="today">The reader's day.</param>
    public IRenderable Render(Reply reply, Reader reader, LocalDate today)
    {
        var inlines = new SpectreInlines(new ReaderFormat(reader, today));
        var blocks = new SpectreBlocks(inlines, console.Profile.Width - Indent);
        var parts = new List<IRenderable>();
        Block? before = null;
        foreach (var block in reply.Blocks)
        {
            if (before is not null && PlainTextRenderer.StandsApart(before, block))
                parts.Add(EmptyLine());
            parts.Add(block.Accept(blocks));
            before = block;
        }

        if (reply.Form is { } form)
        {
            if (before is not null)
                parts.Add(EmptyLine());
            parts.Add(new Prose().Append(Printable.Of(form.Title), Palette.Strong));
            parts.AddRange(form.Fields.Select(Field));
        }

        parts.AddRange(Buttons(reply.Buttons, console.Profile.Width - Indent));
        return new Padder(new Rows(parts), new Padding(Indent, 0, 0, 0));
    }

    private static Text EmptyLine() => new(" ");

    private static Prose Field(FormField field) => new Prose()
        .Append($"{Printable.Of(field.Label)}: ", Palette.Quiet)
        .Append(Printable.Of(field.Value ?? "…"), field.Value is null ? Palette.Quiet : Palette.Normal);

    private static IEnumerable<IRenderable> Buttons(IReadOnlyList<Button> buttons, int width)
    {
        var texts = buttons.Select((button, i) => $"[{i + 1}] {Printable.Of(button.Label)}");
        return Flow.Lines(texts, TextWidth.Of, width).Select(line => new Prose().Append(string.Join(Flow.Gap, line), Palette.Quiet));
    }
}

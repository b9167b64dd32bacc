using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using NodaTime;

namespace CoachBot.Slack.Rendering;

/// <summary>
/// A form as one modal, which holds more fields than any command has, and back again.
/// https://docs.slack.dev/reference/views/modal-views
/// </summary>
public static class SlackViewRenderer
{
    /// <summary>Kept free for what is said over the fields.</summary>
    private const int MostWords = 20;

    /// <summary>How many fields a form shows; others, which no command has, are left out.</summary>
    internal const int MostFields = SlackLimits.BlocksInView - MostWords - 1;

    /// <summary>The reply's form, with what is filled in already.</summary>
    /// <param name="reply">
    /// It has a form. Its words stand over the fields where <see cref="Form.HasProblem"/>: it answers what was sent before.
    /// </param>
    /// <param name="today">The reader's day.</param>
    /// <param name="room">The conversation that the form was asked for in; null where none is known.</param>
    /// <exception cref="ArgumentException">The reply has no form.</exception>
    public static ModalView Render(Reply reply, Reader reader, LocalDate today, string? room = null)
    {
        var form = reply.Form ?? throw new ArgumentException("The reply has no form.", nameof(reply));
        var inlines = new SlackInlines(reader, today);
        var title = Printable.Of(form.Title).Trim() is { Length: > 0 } said ? said : form.Name;
        var over = new Reply { Blocks = [.. Whole(title), .. form.HasProblem ? reply.Blocks : []] };
        return new ModalView(
            new PlainText(TextCut.To(title, SlackLimits.ModalTitle)),
            [
                .. SlackMessageRenderer.Body(over, inlines, MostWords),
                .. form.Fields.Where(field => !field.NeedsRoles).OrderBy(field => !field.Required).Take(MostFields).Select(SlackFields.Render),
            ])
        {
            PrivateMetadata = new FormId(FormMove.Sent, form.Name, room).ToString(),
            Submit = new PlainText(SlackTexts.Save),
            Close = new PlainText(SlackTexts.Cancel),
        };
    }

    /// <summary>What was sent; null where it is no form of ours. Empty fields are left out.</summary>
    public static SentForm? Read(ViewState view)
    {
        if (!FormId.TryParse(view.PrivateMetadata, out var id) || id.Move != FormMove.Sent)
            return null;

        var fields = new Dictionary<string, string>();
        var files = new List<SharedFile>();
        foreach (var (name, elements) in view.Values.ByBlock)
        {
            if (elements.GetValueOrDefault(name) is not { } element)
                continue;
            files.AddRange(element.Files);
            var value = element.Files is [var file, ..] ? file.Name : element.Value;
            if (value is not null && Text(element.Type, value) is { Length: > 0 } text)
                fields[name] = text;
        }

        return new SentForm(id.Path, id.Room, fields) { Files = files };
    }

    /// <summary>A title that is too long for its place stands over the fields as well.</summary>
    private static IEnumerable<Block> Whole(string title) =>
        title.Length > SlackLimits.ModalTitle ? [new Block.Text(new Line([new Inline.Bold([new Inline.Plain(title)])]))] : [];

    private static string Text(string type, string value) => type switch
    {
        "users_select" => $"<@{value}>",
        "conversations_select" => $"<#{value}>",
        _ => OneLine(value),
    };

    /// <summary>A note may be written on several lines, and is kept as one.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

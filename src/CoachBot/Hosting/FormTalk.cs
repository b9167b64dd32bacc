using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Terminal;

namespace CoachBot.Hosting;

/// <summary>Fills a form in at the terminal, one question after another; each answer is read at once, so that a wrong one is asked again.</summary>
public sealed class FormTalk(ChatSession chat, Speakers speakers, CommandCatalog catalog, ICoachStore store, IConversationClock clock)
{
    private const string Cancel = "cancel";

    /// <summary>Asks until no form is open that lacks something or was refused, or the speaker drops it.</summary>
    public async Task RunAsync(LineInput input, CancellationToken cancellationToken)
    {
        while (speakers.Now.OpenForm is { } form)
        {
            if (await AnswersAsync(form, input, cancellationToken) is not { } answers)
            {
                speakers.Now.OpenForm = null;
                await chat.SayAsync(TerminalTexts.Dropped(catalog.Find(form.Name)?.Definition.ShortPath ?? form.Name), cancellationToken);
                return;
            }

            await chat.SubmitAsync(form, answers, cancellationToken);
            if (speakers.Now.OpenForm is { HasProblem: false } open && !open.Fields.Any(f => f is { Required: true, Value: null }))
            {
                speakers.Now.OpenForm = null;
            }
        }
    }

    /// <summary>The form's values; null where the speaker drops it.</summary>
    private async Task<IReadOnlyDictionary<string, string>?> AnswersAsync(Form form, LineInput input, CancellationToken cancellationToken)
    {
        await chat.SayAsync(TerminalTexts.Questions(), cancellationToken);
        var filler = new FormFiller(form);
        while (filler.Current is { } field)
        {
            if (await input.AskAsync(filler.Question, cancellationToken) is not { } line || line.Equals(Cancel, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (IsCommand(field, line))
            {
                await chat.SayAsync(TerminalTexts.AnswerFirst(), cancellationToken);
            }
            else if (line.Length > 0 && await ProblemAsync(form.Name, field.Name, line, cancellationToken) is { } problem)
            {
                await chat.SayAsync(Reply.Of(new Block.Text(problem)), cancellationToken);
            }
            else if (!filler.Answer(line))
            {
                await chat.SayAsync(TerminalTexts.MustBeSaid(), cancellationToken);
            }
        }

        return filler.Values;
    }

    /// <summary>A channel may have any name, but hardly that of a command with more behind it.</summary>
    private bool IsCommand(FormField field, string line) =>
        field.KnownKind == ParameterKind.AnyChannel
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, _, ..]
        && catalog.Commands.Any(command => command.Definition.Path.Split(' ')[0].Equals(first, StringComparison.OrdinalIgnoreCase));

    private Task<Line?> ProblemAsync(string form, string field, string text, CancellationToken cancellationToken) => store.ReadAsync(
        reader => catalog.Find(form)?.Definition.Parameters.FirstOrDefault(p => p.Name == field) is { } parameter
            && reader.FindAccount(speakers.Now.Actor) is { } account
            && reader.Member(account.Team, account.Member) is var book
                ? new ParameterReader(book, book.Today(clock.Now)).ReadWhole(parameter, text).Problem
                : null,
        cancellationToken);
}

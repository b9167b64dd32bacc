using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Rendering;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>Forms that were sent: what can't be read is said in the form; else it closes, and the answer follows as a message.</summary>
internal sealed class Submissions(
    CommandPipeline pipeline, Actors actors, Answers answers, HandedIn files, PickedRooms rooms, FormDrafts drafts, SlashNames commands)
{
    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, ViewSubmission sent, CancellationToken cancellationToken)
    {
        if (SlackViewRenderer.Read(sent.View) is not { } form)
        {
            return Outcome.Silent;
        }

        var actor = await actors.OfAsync(workspace, sent.UserId, sent.UserName, cancellationToken);
        var asker = await answers.AskerAsync(workspace, actor, form.Room, null, cancellationToken);
        var submitted = new FormSubmitted(
            FormSubmitted.IdOf(actor, sent.View.Id, form.Fields, form.Files.Select(file => file.Id)), actor, form.Path, form.Fields)
        {
            Files = files.Of(workspace, form.Files),
            Bots = await actors.BotsAsync(workspace, string.Join(' ', form.Fields.Values), cancellationToken),
            RoomWithoutCoach = await rooms.WithoutCoachAsync(workspace, form.Path, form.Fields, cancellationToken),
        };
        var answer = await pipeline.AnswerAsync(submitted, cancellationToken);
        if (answer.Reply.Form is { } again)
        {
            return new Outcome
            {
                Acknowledgement = Refused(answer, again, form.Room),
                Late = stop => answers.PostAsync(asker, answer, stop),
            };
        }

        return new Outcome
        {
            Acknowledgement = SlackAnswer.ClearForms,
            Then = answer.IsToldAlready ? null : async stop =>
            {
                await answers.PostAsync(asker, answer, stop);
                await drafts.RemoveAsync(actor, form.Path, stop);
            },
        };
    }

    /// <summary>A fault of one field stands at the field; any other over all of them.</summary>
    private SlackAnswer Refused(Answer answer, Form again, string? room)
    {
        var reply = commands.In(answer.Reply);
        var words = PlainTextRenderer.Render(reply with { Form = null }, answer.Reader, answer.Today);
        var wrong = again.Fields.Where(field => words.Contains(field.Label, StringComparison.OrdinalIgnoreCase)).ToList();
        return wrong is [var one]
            ? SlackAnswer.Errors(new Dictionary<string, string> { [one.Name] = words })
            : SlackAnswer.UpdateForm(SlackViewRenderer.Render(
                reply with { Form = again with { HasProblem = true } }, answer.Reader, answer.Today, room));
    }
}

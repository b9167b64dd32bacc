using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Rendering;
using NodaTime;

namespace CoachBot.Slack;

/// <summary>Turns what Slack tells into events of the conversation; each is acknowledged after its commit.</summary>
internal sealed class SlackEvents(
    CommandPipeline pipeline, CommandCatalog catalog, Actors actors, Answers answers, OwnWorkspace workspace, Departures departures,
    Turns turns, Travels travels, TimeProvider time) : ISlackConsumer
{
    public async ValueTask<SlackAnswer> HandleAsync(SlackEvent received, CancellationToken cancel) => !workspace.Owns(received.TeamId)
        ? SlackAnswer.Empty
        : received switch
        {
            SlashCommand slash => await turns.TakeAsync(slash.UserId, () => SlashAsync(slash, cancel), cancel),
            BlockActions pressed => await turns.TakeAsync(pressed.UserId, () => PressedAsync(pressed, cancel), cancel),
            ViewSubmission sent => await turns.TakeAsync(sent.UserId, () => SentAsync(sent, cancel), cancel),
            MessageReceived { ChannelType: "im", BotId: null, Subtype: null, UserId: { } user } typed =>
                await turns.TakeAsync(user, () => TypedAsync(typed.Id, user, typed.ChannelId, typed.ThreadTs, typed.Text, cancel), cancel),
            AppMention { BotId: null } mention => await turns.TakeAsync(
                mention.UserId,
                () => TypedAsync(mention.Id, mention.UserId, mention.ChannelId, mention.ThreadTs, mention.Text, cancel),
                cancel),
            AppUninstalled or TokensRevoked { BotUserIds.Count: > 0 } => await LeaveAsync(cancel),
            _ => SlackAnswer.Empty,
        };

    private async Task<SlackAnswer> SlashAsync(SlashCommand slash, CancellationToken cancel)
    {
        var actor = await actors.OfAsync(slash.UserId, slash.UserName, cancel);
        var answer = await pipeline.AnswerAsync(new CommandInvoked(slash.Id, actor, TypedText.Of(slash.Text)), cancel);
        return Opens(answer) && await answers.OpenAsync(slash.TriggerId, answer, slash.ChannelId, cancel)
            ? SlackAnswer.Empty
            : SlackAnswer.Message(Answers.Message(answer, slash.ChannelId));
    }

    private async Task<SlackAnswer> PressedAsync(BlockActions pressed, CancellationToken cancel)
    {
        var actor = await actors.OfAsync(pressed.UserId, pressed.UserName, cancel);
        var id = pressed.Actions[0].ActionId;
        Answer answer;
        if (FormId.TryParse(id, out var form) && catalog.Find(form.Path) is { } command)
        {
            answer = Say(actor, new Reply { Form = Forms.Empty(command.Definition) });
        }
        else
        {
            answer = ActionIds.TryRead(id, out var action, out var message)
                ? await pipeline.AnswerAsync(new ButtonPressed(pressed.Id, actor, action, message), cancel)
                : Say(actor, GeneralTexts.OldButton());
        }

        travels.Start(stop => AnswerPressAsync(pressed, answer, stop));
        return SlackAnswer.Empty;
    }

    private async Task AnswerPressAsync(BlockActions pressed, Answer answer, CancellationToken cancel)
    {
        if (Opens(answer) && await answers.OpenAsync(pressed.TriggerId, answer, pressed.ChannelId, cancel))
        {
            return;
        }

        if (pressed is { ResponseUrl: { } address, ChannelId: { } room })
        {
            await answers.RespondAsync(address, answer, room, answer.Reply.InPlace, cancel);
        }
    }

    private async Task<SlackAnswer> SentAsync(ViewSubmission sent, CancellationToken cancel)
    {
        if (SlackViewRenderer.Read(sent.View) is not { } form)
        {
            return SlackAnswer.Empty;
        }

        var actor = await actors.OfAsync(sent.UserId, sent.UserName, cancel);
        var answer = await pipeline.AnswerAsync(new FormSubmitted(sent.Id, actor, form.Path, form.Fields), cancel);
        if (answer.Reply.Form is { } again)
        {
            var words = PlainTextRenderer.Render(answer.Reply with { Form = null }, answer.Reader, answer.Today);
            var wrong = again.Fields.Where(field => words.Contains(field.Label, StringComparison.OrdinalIgnoreCase)).ToList();
            return wrong is [var field]
                ? SlackAnswer.Errors(new Dictionary<string, string> { [field.Name] = words })
                : SlackAnswer.UpdateForm(SlackViewRenderer.Render(
                    answer.Reply with { Form = again with { HasProblem = true } }, answer.Reader, answer.Today, form.Room));
        }

        travels.Start(stop => answers.PostAsync(form.Room ?? sent.UserId, null, sent.UserId, answer, stop));
        return SlackAnswer.ClearForms;
    }

    private async Task<SlackAnswer> TypedAsync(string id, string user, string room, string? thread, string text, CancellationToken cancel)
    {
        var actor = await actors.OfAsync(user, null, cancel);
        var line = TypedText.Of(text, workspace.Identity.UserId);
        var answer = await pipeline.AnswerAsync(new CommandInvoked(id, actor, line), cancel);
        travels.Start(stop => answers.PostAsync(room, thread, user, answer, stop));
        return SlackAnswer.Empty;
    }

    private async Task<SlackAnswer> LeaveAsync(CancellationToken cancel)
    {
        await departures.LeaveAsync(
            SlackOptions.Platform, workspace.Identity.TeamId, Instant.FromDateTimeOffset(time.GetUtcNow()), cancel);
        return SlackAnswer.Empty;
    }

    private static bool Opens(Answer answer) => answer.Reply.Form is { HasProblem: false };

    private Answer Say(Actor actor, Reply reply) => new(
        reply,
        new Reader(actor.Name, actor.Zone ?? "Etc/UTC", default, default),
        LocalDate.FromDateOnly(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
        IsMember: false);
}

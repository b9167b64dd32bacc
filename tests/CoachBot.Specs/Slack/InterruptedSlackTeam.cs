using CoachBot.Loopback.Slack;
using CoachBot.Specs.Lives;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>An interrupted team in Slack.</summary>
internal sealed class InterruptedSlackTeam : InterruptedTeam
{
    private const int MostLooks = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>It is about deaths, not about Slack's limits nor its 3 s: a process that has just begun may take longer on a loaded machine.</summary>
    private static readonly LoopbackSlackOptions Patient = new() { RateLimits = false, AcknowledgeWithin = TimeSpan.FromSeconds(20) };
    private readonly SlackRig _rig;

    private InterruptedSlackTeam(SlackRig rig)
        : base(rig.Now) => _rig = rig;

    public override bool HasReadARoom => _rig.Slack.Requests.All.Any(request => request.Method == "conversations.history");

    protected override string StorePath => _rig.StorePath;

    protected override string Secret => _rig.Slack.BotToken;

    /// <summary>Set up, and with a promise of Ada's and one of Ben's; the bot is gone.</summary>
    /// <param name="options">What Slack is like; patient where it is not told.</param>
    public static async Task<InterruptedTeam> StartAsync(LoopbackSlackOptions? options = null)
    {
        var rig = await SlackRig.PromisedAsync(options ?? Patient);
        await rig.SayAsync(rig.Ada, "schedule add every weekday 09:00 30m linkedin");
        await rig.PassAsync(Duration.Zero);
        await rig.GoAsync();
        return new InterruptedSlackTeam(rig);
    }

    public override async Task<Lifetime> BearAsync(string point = "never", int nth = 1)
    {
        // Sockets of the life before would be given what nobody answers.
        await UntilAsync(_rig.Slack.SocketClosed, () => _rig.Slack.OpenSockets == 0);
        var life = Lifetime.Start(
            "slack",
            [
                ("Store__Sqlite", StorePath), ("Slack__BotToken", _rig.Slack.BotToken), ("Slack__AppToken", _rig.Slack.AppToken),
                ("Slack__ApiBaseUrl", _rig.Slack.ApiBase.ToString()),
            ],
            point, nth, Clock);
        await UntilAsync(_rig.Slack.SocketOpened, () => _rig.Slack.OpenSockets > 0 || life.IsOver);
        return life;
    }

    public override async Task<bool> LogAsync(Lifetime life, Person who) =>
        await life.AnswerAsync(_rig.SayAsync(Of(who), "log 20m")) is { InTime: true };

    public override IEnumerable<string> TextsTo(Person who) => Told(who).Select(m => m.Readable);

    public override ValueTask DisposeAsync() => _rig.DisposeAsync();

    protected override IEnumerable<string> Sent(Person who) =>
        Told(who).Where(m => m.Metadata is not null).Select(m => $"{m.Channel.Id}/{m.Ts}");

    protected override int Reminders(Person who) => Told(who).Count(m => IsReminder(m.Versions[0].Text));

    protected override async Task<bool> PressDoneAsync(Lifetime life, Person who)
    {
        var reminder = Told(who).Last(m => IsReminder(m.Versions[0].Text));
        return reminder.Elements.All(element => element.Text != "Done")
            || await life.AnswerAsync(_rig.Slack.PressAsync(Of(who), reminder, "Done")) is { InTime: true };
    }

    private IEnumerable<SlackMessage> Told(Person who) => _rig.Slack.Workspace.DirectMessage(Of(who)).Messages.Where(m => m.IsFromBot);

    private SlackUser Of(Person who) => who == Person.Ada ? _rig.Ada : _rig.Ben;

    private static async Task UntilAsync(Feed<SocketNote> news, Func<bool> isSo)
    {
        for (var looks = 0; !isSo(); looks++)
        {
            try
            {
                await news.NextAsync(patience: Look);
            }
            catch (TimeoutException) when (looks < MostLooks)
            {
                // No news: a life may have ended without any.
            }
        }
    }
}

using CoachBot.Loopback.Discord;
using CoachBot.Specs.Lives;

namespace CoachBot.Specs.Discord;

/// <summary>An interrupted team in Discord.</summary>
internal sealed class InterruptedDiscordTeam : InterruptedTeam
{
    private readonly DiscordRig _rig;

    private InterruptedDiscordTeam(DiscordRig rig)
        : base(rig.Now) => _rig = rig;

    public override bool HasReadARoom => _rig.Discord.Requests.Any(r => r is { Method: "GET", Route: "/channels/{channel_id}/messages" });

    protected override string StorePath => _rig.StorePath;

    protected override string Secret => _rig.Discord.Token;

    /// <summary>Set up, and with a promise of Ada's and one of Ben's; the bot is gone.</summary>
    public static async Task<InterruptedTeam> StartAsync()
    {
        var rig = await DiscordRig.SetUpAsync(new LoopbackDiscordOptions { IdentifyInterval = TimeSpan.Zero });
        await rig.PromiseAsync(rig.Ada);
        await rig.PromiseAsync(rig.Ben);
        await rig.SettleAsync();
        await rig.GoAsync();
        return new InterruptedDiscordTeam(rig);
    }

    public override async Task<Lifetime> BearAsync(string point = "never", int nth = 1)
    {
        var readies = _rig.Discord.Gateway.Readies;
        var life = Lifetime.Start(
            "discord",
            [("Store__Sqlite", StorePath), ("Discord__Token", _rig.Discord.Token), ("Discord__ApiBaseUrl", _rig.Discord.ApiBase.ToString())],
            point, nth, Clock);
        await _rig.Discord.UntilAsync(() => _rig.Discord.Gateway.Readies > readies || life.IsOver, "a session");
        return life;
    }

    public override async Task<bool> LogAsync(Lifetime life, Person who) =>
        await life.AnswerAsync(_rig.Discord.SlashAsync(Of(who), _rig.Bakery, "log add", ("minutes", "20m"))) is { TimedOut: false };

    public override IEnumerable<string> TextsTo(Person who) => _rig.ToldTo(Of(who)).Select(m => m.Text);

    public override ValueTask DisposeAsync() => _rig.DisposeAsync();

    protected override IEnumerable<string> Sent(Person who) =>
        _rig.ToldTo(Of(who)).Where(m => m.Nonce is not null).Select(m => $"{m.Channel.Id}/{m.Id}");

    protected override int Reminders(Person who) => _rig.ToldTo(Of(who)).Count(m => IsReminder(m.Versions[0].Content));

    protected override async Task<bool> PressDoneAsync(Lifetime life, Person who)
    {
        var reminder = _rig.ToldTo(Of(who)).Last(m => IsReminder(m.Versions[0].Content));
        return !reminder.Buttons.Contains("Done")
            || await life.AnswerAsync(_rig.Discord.PressAsync(Of(who), reminder, "Done")) is { TimedOut: false };
    }

    private LoopbackUser Of(Person who) => who == Person.Ada ? _rig.Ada : _rig.Ben;
}

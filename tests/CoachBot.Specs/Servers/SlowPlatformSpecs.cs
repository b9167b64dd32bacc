using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>Whoever can't be reached keeps nobody else waiting.</summary>
public sealed class SlowPlatformSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);
    private static readonly Person Bob = new("bob");

    /// <summary>Of a test on the real clock that waits for what must come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_message_that_fails_as_nobody_foresaw_keeps_no_other_waiting_and_comes_when_it_can()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        await rig.SayAsync("s1", Ada, "schedule add every weekday 09:00 15m linkedin");
        await rig.SayAsync("s1", Bob, "schedule add every weekday 09:00 15m linkedin");
        rig.Sent.Odd.Add("ada");

        await rig.PassAsync(Duration.FromHours(2));
        Assert.DoesNotContain(rig.Sent.All, m => m is { Kind: MessageKind.Reminder, Account: "ada" });
        Assert.Single(rig.Sent.All, m => m is { Kind: MessageKind.Reminder, Account: "bob" });

        rig.Sent.Odd.Clear();
        await rig.PassAsync(Duration.FromHours(1));
        Assert.Single(rig.Sent.All, m => m is { Kind: MessageKind.Reminder, Account: "ada" });
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_keeps_no_other_waiting()
    {
        await using var rig = new ServerRig();
        var (waiting, stuck, quick) = (new Waiting(), new Probe("stuck", answers: false), new Probe("quick", answers: true));
        var dispatcher = new OutboxDispatcher(
            waiting, [stuck, quick], rig.Departures, rig.Get<LostRooms>(), TimeProvider.System, NullLogger<OutboxDispatcher>.Instance);
        using var services = new OutboxServices(rig.Get<ObservedStore>(), dispatcher, TimeProvider.System, NullLogger<OutboxService>.Instance);
        waiting.Put("stuck");
        await services.StartAsync(CancellationToken.None);
        await stuck.Asked.Task.WaitAsync(Patience);

        waiting.Put("quick");
        // Whatever is committed lets the outbox look.
        await rig.SayAsync("s1", Ada, "setup Europe/London");

        await quick.Asked.Task.WaitAsync(Patience);
        await services.StopAsync(CancellationToken.None);
    }

    private sealed class Probe(string name, bool answers) : IChatPlatform
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => name;

        public int MostAtOnce => 4;

        public async Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Task.Delay(answers ? 0 : Timeout.Infinite, cancellationToken);
            return "sent";
        }

        public Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
    }

    /// <summary>An outbox in memory, of which each message is claimed once.</summary>
    private sealed class Waiting : IOutboxStore
    {
        private readonly List<string> _platforms = [];

        public void Put(string platform)
        {
            lock (_platforms)
            {
                _platforms.Add(platform);
            }
        }

        public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(
            string platform, Instant now, Instant leaseUntil, int most, CancellationToken cancellationToken)
        {
            lock (_platforms)
            {
                var message = new OutgoingMessage(1, now, "ada", null, MessageKind.Notice, Reply.Say($"Hello."), new("ada", "Etc/UTC", default, default), null);
                return Task.FromResult<IReadOnlyList<ClaimedMessage>>(_platforms.Remove(platform) ? [new ClaimedMessage(message, 1, OutcomeUnknown: false)] : []);
            }
        }

        public Task MarkSentAsync(IReadOnlyList<(long Id, string PlatformId)> sent, Instant now, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task RetryAsync(long id, Instant at, bool outcomeUnknown, string reason, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task PutOffAsync(long id, Instant until, bool outcomeUnknown, string reason, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<Account?> DropAsync(long id, bool unreachable, string reason, Instant now, CancellationToken cancellationToken) =>
            Task.FromResult<Account?>(null);

        public Task ReleaseClaimsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task RetryNowAsync(Instant now, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<Instant?> NextAsync(string platform, CancellationToken cancellationToken) => Task.FromResult<Instant?>(null);
    }
}

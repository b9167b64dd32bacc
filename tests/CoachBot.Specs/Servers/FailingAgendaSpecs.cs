using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>Whose agenda fails is left alone for a while, and nobody else notices.</summary>
public sealed class FailingAgendaSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);
    private static readonly Person Bob = new("bob");

    [Fact]
    public async Task The_others_are_reminded_in_time_and_the_one_once_it_can_be()
    {
        var odd = new Odd();
        await using var rig = new ServerRig(services => services.AddSingleton<IAgendaRule>(odd));
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        await rig.SayAsync("s1", Ada, "schedule add every weekday 09:00 15m linkedin");
        await rig.SayAsync("s1", Bob, "schedule add every weekday 09:00 15m linkedin");
        odd.Fails = "ada";
        var nine = Instant.FromUtc(2026, 1, 5, 9, 0);

        await Assert.ThrowsAsync<NotSupportedException>(() => TickAsync(rig, nine));
        Assert.Equal(0, await TickAsync(rig, nine));

        Assert.Equal(nine + Duration.FromMinutes(5), await rig.Store.ReadAsync(reader => reader.FirstWakeUp(), CancellationToken.None));
        odd.Fails = null;
        await rig.PassAsync(Duration.FromHours(2));
        Assert.Equal(["ada", "bob"], rig.Sent.All.Where(m => m.Kind == MessageKind.Reminder).Select(m => m.Account).Order());
    }

    private static Task<int> TickAsync(ServerRig rig, Instant now) => rig.Get<AgendaRunner>().TickAsync(rig.Store, now, CancellationToken.None);

    private sealed class Odd : IAgendaRule
    {
        public string? Fails { get; set; }

        public Instant? NextAt(MemberBook book, Instant from) => book.Member.Name == Fails ? throw new NotSupportedException("Nobody foresaw it.") : null;

        public void Run(AgendaTurn turn)
        {
        }
    }
}

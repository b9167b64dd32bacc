using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Hosting;
using CoachBot.Specs.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Specs.Privacy;

/// <summary>Two teams after four weeks, with something of every kind planted: planted once, and then only looked at.</summary>
public sealed class TwoTeams : IAsyncLifetime
{
    public const string Shared = "two teams";

    internal const string Alpha = "alpha";
    internal const string Beta = "beta";

    internal static readonly Onlooker Ada = In(Alpha, "ada", Role.Admin);
    internal static readonly Onlooker Lena = In(Alpha, "lena", Role.Lead);
    internal static readonly Onlooker Olga = In(Alpha, "olga", Role.Member);
    internal static readonly Onlooker Mika = In(Alpha, "mika", Role.Member);
    internal static readonly Onlooker Bela = In(Beta, "bela", Role.Admin);
    internal static readonly Onlooker Gita = In(Beta, "gita", Role.Member);

    /// <summary>Everybody who ever looks, by the words of a test's row.</summary>
    internal static readonly IReadOnlyDictionary<string, Onlooker> Onlookers = new Dictionary<string, Onlooker>
    {
        ["stranger"] = new(new Person("sven"), Alpha, null, Role.Member),
        ["stranger of the other team"] = Gita with { Server = Alpha, Team = null },
        ["member"] = Mika,
        ["owner"] = Olga,
        ["lead"] = Lena,
        ["admin"] = Ada,
        ["member of the other team"] = Gita,
        ["admin of the other team"] = Bela,
    };

    private readonly List<Marker> _markers = [];
    private readonly Dictionary<string, Visit> _visits = [];
    private readonly ServerRig _rig;
    private readonly TrialStore _store;

    public TwoTeams()
        : this(_ => { })
    {
    }

    internal TwoTeams(Action<IServiceCollection> also) => (_rig, _store) = Start(also);

    internal ServerRig Rig => _rig;

    internal IReadOnlyList<Marker> Markers => _markers;

    internal Leaks Leaks => new(_markers, new HashSet<string> { "mika" }, new HashSet<string> { "mika", "olga" });

    internal static IEnumerable<Onlooker> Members => [Ada, Lena, Olga, Mika, Bela, Gita];

    public async Task InitializeAsync() => await new Planting(this, _markers).PlantAsync();

    public Task DisposeAsync() => _rig.DisposeAsync().AsTask();

    /// <summary>What came of it when this onlooker tried every command; they do so once.</summary>
    internal async Task<Visit> VisitAsync(string onlooker)
    {
        if (!_visits.TryGetValue(onlooker, out var visit))
        {
            visit = _visits[onlooker] = new Visit(this, Onlookers[onlooker]);
            foreach (var command in Rig.Catalog.Commands)
            {
                await visit.TryAsync(command.Definition);
            }
        }

        return visit;
    }

    /// <summary>Has something done for good.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    internal async Task DoAsync(ChatEvent chatEvent)
    {
        var (trial, reply) = await HandleAsync(chatEvent, isForGood: true);
        if (trial.IsRefused || trial.Fault is not null || reply.Form is not null)
        {
            throw new InvalidOperationException($"{chatEvent}\n{Leaks.TextOf(reply)}\n{trial.Fault}");
        }
    }

    /// <summary>Does something for good, or is refused it.</summary>
    internal Task TryForGoodAsync(ChatEvent chatEvent) => HandleAsync(chatEvent, isForGood: true);

    /// <summary>Tries something, which leaves no trace.</summary>
    internal Task<(Trial Trial, Reply Reply)> TryAsync(ChatEvent chatEvent) => HandleAsync(chatEvent, isForGood: false);

    internal Task<MemberBook> BookAsync(Onlooker who) => _rig.Store.ReadAsync(
        reader => reader.FindAccount(who.Actor) is { } account
            ? reader.Member(account.Team, account.Member)
            : throw new InvalidOperationException(who.Name),
        CancellationToken.None);

    /// <summary>Whom a message goes to; null for the room.</summary>
    internal async Task<Onlooker?> ReceiverAsync(MemberId? to)
    {
        foreach (var who in to is null ? [] : Members)
        {
            if ((await BookAsync(who)).Id == to)
            {
                return who;
            }
        }

        return null;
    }

    private async Task<(Trial Trial, Reply Reply)> HandleAsync(ChatEvent chatEvent, bool isForGood)
    {
        var trial = new Trial { IsForGood = isForGood };
        _store.Trial = trial;
        try
        {
            return (trial, (await _rig.Pipeline.AnswerAsync(chatEvent, CancellationToken.None)).Reply);
        }
        finally
        {
            _store.Trial = null;
        }
    }

    private static (ServerRig Rig, TrialStore Store) Start(Action<IServiceCollection> also)
    {
        TrialStore store = null!;
        var rig = new ServerRig(services =>
        {
            services.AddSingleton<ICoachStore>(provider => store = new TrialStore(provider.GetRequiredService<ObservedStore>()));
            also(services);
        });

        // The store is made with the first that wants it.
        _ = rig.Pipeline;
        RowIds.StartHigh(rig.StorePath);
        return (rig, store);
    }

    private static Onlooker In(string team, string name, Role role) =>
        new(new Person(name, Manages: role == Role.Admin, team == Alpha ? "77" : "88"), team, team, role);
}

/// <summary>The specs that only look share the two teams.</summary>
[CollectionDefinition(TwoTeams.Shared)]
public sealed class SharedTwoTeams : ICollectionFixture<TwoTeams>;

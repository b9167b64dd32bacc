using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Ideas;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using CoachBot.Specs.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Specs.Privacy;

/// <summary>The checker itself: a leak that is planted is found, wherever in an answer it hides.</summary>
public sealed class LeakSpecs
{
    private static readonly Marker Note = new("zznote", DataKind.Notes, "alpha", "ada");
    private static readonly Marker Kept = new("9 of 10", DataKind.Kept, "alpha", "bob");
    private static readonly Marker Goal = new("zzgoal", DataKind.Goals, "alpha");
    private static readonly Leaks Checker = new([Note, Kept, Goal], new HashSet<string> { "bob" }, new HashSet<string>());

    public static TheoryData<string, Reply> Leaking => new()
    {
        { "words", Reply.Say($"It says {"zznote"}.") },
        { "a cell", Reply.Of(new Block.Table(["Note"], [[Line.Plain("zznote")]])) },
        { "facts", Reply.Say($"Done.").WithFacts(new IdeaListFacts([new IdeaFacts(1, "zznote", null)])) },
        { "a button", Reply.Say($"Done.").With(CommandButton.Of("zznote", "today")) },
        { "a button's line", Reply.Say($"Done.").With(CommandButton.Of("Again", "log 20m zznote")) },
        { "a form", Reply.Say($"Done.") with { Form = new Form("log", "Log", [new FormField("note", "Note", "text", false, "zznote")]) } },
        { "a file", Reply.Say($"Done.") with { Attachments = [new Attachment("a.csv", "text/csv", "1,zznote")] } },
    };

    [Theory]
    [MemberData(nameof(Leaking))]
    public void A_leak_is_found_wherever_it_hides(string where, Reply reply)
    {
        var found = Checker.In(Leaks.TextOf(reply), Member("eve", Role.Admin));

        Assert.True(found.Count == 1 && found[0] == Note, where);
        Assert.Empty(Checker.In(Leaks.TextOf(reply), Member("ada", Role.Member)));
    }

    [Fact]
    public void A_word_within_another_word_or_figure_is_no_leak() =>
        Assert.Empty(Checker.In("zznotes, 19 of 10, 9 of 100", Member("eve", Role.Lead)));

    [Fact]
    public void What_is_shared_is_for_the_team_and_not_for_its_room()
    {
        Assert.Empty(Checker.In("9 of 10", Member("eve", Role.Member)));
        Assert.Equal([Kept], Checker.In("9 of 10", Member("eve", Role.Member), room: "alpha"));
        Assert.Equal([Kept], Checker.In("9 of 10", null, room: "alpha"));
    }

    [Fact]
    public void The_other_team_and_strangers_see_nothing_of_a_team()
    {
        Assert.Equal([Goal], Checker.In("zzgoal", Member("gita", Role.Admin) with { Team = "beta" }));
        Assert.Equal([Goal], Checker.In("zzgoal", Member("sven", Role.Member) with { Team = null }));
        Assert.Empty(Checker.In("zzgoal", Member("eve", Role.Member)));
    }

    [Fact]
    public void Whoever_types_a_word_knows_it() =>
        Assert.Empty(Checker.In("No “zznote”.", Member("eve", Role.Member), typed: "goal show zznote"));

    [Fact]
    public async Task A_command_that_tells_on_somebody_is_found_by_everyone_who_tries_it()
    {
        var teams = new TwoTeams(services => services.AddSingleton<ICommand, TellTale>());
        await teams.InitializeAsync();
        foreach (var onlooker in TwoTeams.Members)
        {
            var visit = new Visit(teams, onlooker);
            await visit.TryAsync(teams.Rig.Catalog.Find("tell")!.Definition);

            Assert.Contains(visit.Problems, p => p.Contains("“tell” shows", StringComparison.Ordinal));
            Assert.DoesNotContain(visit.Problems, p => p.Contains($"zznote{onlooker.Name}", StringComparison.Ordinal));
        }

        await teams.DisposeAsync();
    }

    private static Onlooker Member(string name, Role role) => new(new Person(name), "alpha", "alpha", role);

    /// <summary>Tells everybody everybody's notes.</summary>
    private sealed class TellTale : ICommand
    {
        public CommandDefinition Definition { get; } = new("tell", "Tell all", CommandEffect.Query);

        public Reply Handle(CommandContext context) => Reply.Of(
        [
            .. context.Reader.Members(context.Team.Id).SelectMany(m => m.CheckIns.Items)
                .Select(c => new Block.Text(Line.Plain(c.Note ?? ""))),
        ]);
    }
}

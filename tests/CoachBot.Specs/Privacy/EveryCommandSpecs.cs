using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using CoachBot.Specs.Servers;
using CoachBot.Testing;

namespace CoachBot.Specs.Privacy;

/// <summary>Every command of the catalogue, said by everybody: nobody reads what the table of docs/privacy.md does not give them.</summary>
[Collection(TwoTeams.Shared)]
public sealed class EveryCommandSpecs(TwoTeams teams)
{
    /// <summary>The last of each person's things that a button is forged for.</summary>
    private const int MostForged = 12;

    public static TheoryData<string> Onlookers => [.. TwoTeams.Onlookers.Keys];

    [Theory]
    [MemberData(nameof(Onlookers))]
    public async Task Nobody_is_shown_what_the_table_does_not_give_them_nor_does_what_their_role_may_not(string onlooker)
    {
        var before = StoreDump.Of(teams.Rig.StorePath);
        var visit = await teams.VisitAsync(onlooker);

        AssertNone(visit.Problems);
        Assert.Equal(before, StoreDump.Of(teams.Rig.StorePath));
    }

    [Fact]
    public async Task Every_command_has_a_line_that_is_answered()
    {
        HashSet<string> answered = [];
        foreach (var onlooker in TwoTeams.Onlookers.Keys)
        {
            answered.UnionWith((await teams.VisitAsync(onlooker)).Answered);
        }

        AssertNone(teams.Rig.Catalog.Commands.Select(c => c.Definition.Path).Except(answered)
            .Select(path => $"“{path}” needs a line in Samples"));
    }

    [Theory]
    [MemberData(nameof(Onlookers))]
    public async Task A_button_that_is_forged_for_somebody_elses_things_does_nothing(string onlooker)
    {
        var who = TwoTeams.Onlookers[onlooker];
        var self = who.Team is null ? 0 : (await teams.BookAsync(who)).Id.Value;
        List<string> problems = [];
        foreach (var (id, _) in RowIds.OfPeople(teams.Rig.StorePath, MostForged).Where(row => row.Member != self))
        {
            foreach (var action in teams.Rig.Actions)
            {
                var forged = ActionId.Of(action.Name, ("o", id), ("c", id), ("g", id), ("i", id), ("a", id), ("s", id), ("d", 1));
                var (trial, reply) = await teams.TryAsync(new ButtonPressed(ServerRig.NewId(), who.Actor, forged, null));
                var isAllowed = action.Name is "team.join" || (action.Name == "goal.behaviour" && who.Role >= Role.Lead);
                problems.AddRange(trial.IsRefused || (isAllowed && who.Team is not null) ? [] : [$"{forged} is not refused to {who}"]);
                problems.AddRange(teams.Leaks.In(Leaks.TextOf(reply), who)
                    .Select(leak => $"{forged} shows {who} “{leak.Word}” ({leak.Kind})"));
            }
        }

        AssertNone(problems);
    }

    [Theory]
    [MemberData(nameof(Onlookers))]
    public async Task The_home_tab_shows_nobody_more_than_the_table(string onlooker)
    {
        var who = TwoTeams.Onlookers[onlooker];
        var home = await teams.Rig.Dashboards.ReadAsync(who.Actor, CancellationToken.None);

        var shown = home.Sections.Select(s => new Reply { Blocks = s.Blocks, Buttons = s.Buttons }).Select(Leaks.TextOf);
        AssertNone(shown.SelectMany(text => teams.Leaks.In(text, who)).Select(leak => $"“{leak.Word}” ({leak.Kind})"));
    }

    [Fact]
    public void No_message_of_four_weeks_told_its_receiver_more_than_the_table()
    {
        List<string> problems = [];
        foreach (var message in teams.Rig.Sent.All)
        {
            var to = TwoTeams.Members.SingleOrDefault(m => m.Name == message.Account);
            var isReview = message.Kind == MessageKind.Review;
            problems.AddRange(teams.Leaks.In(Leaks.TextOf(message.Content), to, to is null ? message.Workspace : null, isShared: isReview)
                .Select(leak => $"a {message.Kind} tells {to?.ToString() ?? "the room"} “{leak.Word}” ({leak.Kind})"));
        }

        Assert.Contains(teams.Rig.Sent.All, m => m.Kind == MessageKind.Nag);
        Assert.Contains(teams.Rig.Sent.All, m => m.Kind == MessageKind.Review);
        AssertNone(problems);
    }

    private static void AssertNone(IEnumerable<string> problems)
    {
        var found = problems.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}

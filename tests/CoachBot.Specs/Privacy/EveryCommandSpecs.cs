using CoachBot.Application.Commands;

namespace CoachBot.Specs.Privacy;

/// <summary>Every command of the catalogue, said by everybody: nobody reads what the table of docs/privacy.md does not give them.</summary>
public sealed class EveryCommandSpecs(TwoTeams teams) : IClassFixture<TwoTeams>
{
    public static TheoryData<string> Onlookers => [.. TwoTeams.Onlookers.Keys];

    [Theory]
    [MemberData(nameof(Onlookers))]
    public async Task Nobody_is_shown_what_the_table_does_not_give_them(string onlooker)
    {
        var visit = new Visit(teams, TwoTeams.Onlookers[onlooker]);
        foreach (var command in teams.Rig.Catalog.Commands)
        {
            await visit.TryAsync(command.Definition);
        }

        Assert.True(visit.Problems.Count == 0, string.Join("\n", visit.Problems.Distinct()));
    }
}

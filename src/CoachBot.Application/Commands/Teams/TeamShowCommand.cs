using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Who is in the team, and what it chose for all.</summary>
public sealed class TeamShowCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team show", "See who is in the team, its room, review and holidays", CommandEffect.Query)
    {
        IsDefault = true,
        Examples = ["team"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team.Team;
        var members = context.Team.Roster.Where(r => r.IsHere).OrderByDescending(r => r.Role).ToList();
        var holidays = context.Team.Holidays.Items.Where(h => h.Date >= context.Today).OrderBy(h => h.Date).ToList();
        return Reply.Of(
                new Block.Heading(TeamTexts.Heading(team.Name)),
                new Block.Table(TeamTexts.MembersHead, [.. members.Select(m => TeamTexts.MemberRow(m.Name, m.Role))]),
                new Block.Fields(
                [
                    new Field(TeamTexts.RoomField, TeamTexts.RoomNow(team.Room)),
                    new Field(TeamTexts.ReviewField, TeamTexts.ReviewNow(team.ReviewDay, team.ReviewTime)),
                    new Field(TeamTexts.HolidaysField, TeamTexts.HolidaysToCome([.. holidays.Select(h => TeamTexts.HolidayToCome(h.Date, h.Name))])),
                ]))
            .WithFacts(new TeamFacts(
                team.Name, team.Room, team.ReviewDay.ToString().ToLowerInvariant(), team.ReviewTime.ToString("HH:mm", CultureInfo.InvariantCulture),
                [.. members.Select(m => new TeamMemberFact(m.Name, m.Role.ToString().ToLowerInvariant()))],
                [.. holidays.Select(h => new HolidayFact(h.Date.Iso(), h.Name))]));
    }
}

/// <summary>The figures of <c>team</c>.</summary>
public sealed record TeamFacts(
    string Name, string? Room, string ReviewDay, string ReviewTime, IReadOnlyList<TeamMemberFact> Members, IReadOnlyList<HolidayFact> Holidays);

public sealed record TeamMemberFact(string Name, string Role);

/// <param name="Date">ISO.</param>
public sealed record HolidayFact(string Date, string? Name);

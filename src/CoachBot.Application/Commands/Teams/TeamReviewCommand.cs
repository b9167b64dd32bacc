using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Teams;

/// <summary>When the weekly review is posted.</summary>
public sealed class TeamReviewCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team review", "Set the day and time of the weekly review", CommandEffect.Change)
    {
        Who = Role.Lead,
        Parameters =
        [
            new("day", ParameterKind.Schedule, "Day of the week") { Required = true },
            new("time", ParameterKind.Time, "Time") { Required = true },
        ],
        Instead = TeamTexts.InsteadOfReview(),
        Examples = ["team review fri 15:00"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Get<Schedule>("day") is not Schedule.Weekdays { Days: { Count: 1 } days })
        {
            throw new UserError(TeamTexts.ReviewWantsOneDay());
        }

        var day = days.Days().Single();
        var time = context.Arguments.Get<LocalTime>("time");
        var team = context.Team;
        team.Team = team.Team with { ReviewDay = day, ReviewTime = time };
        ReviewCarrier.Arm(context);
        team.Ledger.Add(new LedgerEntry("team.review", context.Now, team.Id.Value, Figures: LedgerEntry.Of(("day", day), ("time", time))));
        return Reply.Of(new Block.Text(TeamTexts.ReviewSet(day, time, hasRoom: team.Team.Room is not null)));
    }
}

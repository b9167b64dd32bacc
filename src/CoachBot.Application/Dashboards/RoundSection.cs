using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Journey;
using CoachBot.Application.Content;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Reviews;
using NodaTime;

namespace CoachBot.Application.Dashboards;

/// <summary>When the team looks at itself next: the review in its room, and the assessment.</summary>
internal static class RoundSection
{
    /// <summary>Null for a team that has neither.</summary>
    public static Section? Of(CommandContext context, AssessmentContent content)
    {
        var assessment = Assessment(context, content);
        List<Block> blocks = [.. Review(context), .. assessment.Blocks];
        return blocks.Count == 0
            ? null
            : new Section([new Block.Heading(DashboardTexts.Rounds()), .. blocks], [.. ReviewButtons(context), .. assessment.Buttons]);
    }

    /// <summary>The day alone: the hour is on the clock of whoever carries the review, which is theirs.</summary>
    private static IEnumerable<Block> Review(CommandContext context)
    {
        var team = context.Team.Team;
        if (team.Room is null || ReviewRhythm.Next(team) is not { } next)
        {
            yield break;
        }

        yield return new Block.Text(DashboardTexts.NextReview(LocalDate.Max(next, context.Today)));
        if (ReviewRhythm.IsMonthly(team))
        {
            yield return new Block.Text(ReviewTexts.Monthly());
        }
    }

    private static IEnumerable<Button> ReviewButtons(CommandContext context) => context.Team.Team.Room is null
        ? []
        : (IsAsked(context) ? CommandButton.Of(ReviewTexts.AnswerButton, "review answer") : [])
            .Concat(CommandButton.Of(DashboardTexts.ReviewButton, "review"));

    /// <summary>Whether a review was posted that the speaker has not answered.</summary>
    private static bool IsAsked(CommandContext context)
    {
        var team = context.Team.Team;
        if (team.ReviewedOn is not { } on)
        {
            return false;
        }

        var answers = context.Reader.ReviewRecords(team.Id, context.Now).Answers.Where(a => a.On >= on).ToList();
        return (team.ReviewsUnanswered > 0 || answers.Count > 0) && !answers.Exists(a => a.Member == context.Member.Id);
    }

    /// <summary>
    /// The round that is open, with what the speaker may do in it; else when the next one comes, where there was one. Beside the review's
    /// questions, and a plan's, the button says whose it answers.
    /// </summary>
    private static (IEnumerable<Block> Blocks, IEnumerable<Button> Buttons) Assessment(CommandContext context, AssessmentContent content)
    {
        var part = new AssessedPart(context, content);
        if (part.Open is { } open)
        {
            return ([open], part.Buttons(DashboardTexts.AssessButton));
        }

        return part.LastEndedAt + Domain.Journey.Assessment.Validity is not { } again ? ([], [])
            : again > context.Now ? ([new Block.Text(DashboardTexts.NextAssessment(context.Member.Clock.DayOf(again)))], [])
            : context.IsLead() ? ([new Block.Text(AssessmentTexts.Again())], part.Buttons(DashboardTexts.AssessButton))
            : ([], []);
    }
}

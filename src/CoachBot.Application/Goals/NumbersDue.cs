using System.Globalization;
using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>The numbers that a week still waits for, and the buttons that record them.</summary>
internal static class NumbersDue
{
    /// <summary>More numbers than this are asked for without what they brought last week.</summary>
    private const int MostWithSame = 2;

    /// <summary>Those that the speaker is asked for; all of the team's for a lead.</summary>
    public static IReadOnlyList<Metric> Of(CommandContext context) =>
    [
        .. context.Team.Metrics.Items.Where(m => MetricDuty.IsWaitedFor(m, context.Today) && context.Team.IsAskedFor(m, context.Now)
            && (context.IsLead() || context.Team.OwnerOf(m) == context.Member.Id)),
    ];

    /// <summary>The button that opens the form.</summary>
    public static IEnumerable<Button> Record(TeamBook team, Metric metric) =>
        CommandButton.Of(MetricAskTexts.RecordButton(metric.Name), $"record {Name(team, metric)}");

    /// <summary>The button that records what last week brought; none where that is not known, or where many numbers are asked for.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="book">The one who is asked.</param>
    /// <param name="metric">One of those that are asked for.</param>
    /// <param name="asked">How many are asked for together.</param>
    /// <param name="today">Their day.</param>
    public static IEnumerable<Button> Same(ICoachReader reader, MemberBook book, Metric metric, int asked, LocalDate today)
    {
        if (asked > MostWithSame || LastWeek(reader, book.Team, metric, today) is not { } same)
        {
            return [];
        }

        var figure = same.ToString("0.###", CultureInfo.InvariantCulture);
        var last = book.Format(today).Quantity(asked > 1 ? Quantity.Beside(metric.Name, same, metric.Unit) : Quantity.Of(same, metric.Unit));
        return CommandButton.Of(
            MetricAskTexts.SameButton(asked > 1 ? metric.Name : null, last, metric.Shape == MetricShape.Cumulative), $"record {Name(book.Team, metric)} {figure}");
    }

    /// <summary>As a command names it.</summary>
    public static string Name(TeamBook team, Metric metric) =>
        team.Goals.Items.FirstOrDefault(g => g.IsOpen && g.Metric == metric.Id) is { } goal ? GoalCommandTexts.Reference(goal) : $"\"{metric.Name}\"";

    /// <summary>What last week brought: the sum that was added to a total, or where a level stood at its end.</summary>
    private static decimal? LastWeek(ICoachReader reader, TeamBook team, Metric metric, LocalDate today)
    {
        var monday = Weeks.MondayOf(today);
        var week = reader.Measurements(team.Id, metric.Id, monday.PlusWeeks(-1)).Where(m => m.On < monday).ToList();
        return week.Count == 0 ? null
            : metric.Shape == MetricShape.Level ? week[^1].Value
            : week.TrueForAll(m => m.Added) ? week.Sum(m => m.Amount)
            : null;
    }
}

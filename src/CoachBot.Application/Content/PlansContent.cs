using System.Text.Json.Serialization;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Content;

/// <summary>The plans that a team can start, and the short survey of their checkpoints.</summary>
public sealed record PlansContent : IContent
{
    public const int LeastMinutes = 10;
    public const int MostMinutes = 1_200;

    private const int FewestPlans = 1;
    private const int MostPlans = 20;
    private const int MostQuestions = 5;
    private const int Scores = 4;
    private const int LongestTitle = 45;
    private const int LongestAbout = 200;
    private const int LongestQuestion = 100;
    private const int MostLong = 400;

    public static string FileName => "plans.json";

    /// <summary>For editors alone.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public IReadOnlyList<PlanContent> Plans { get; set; } = [];

    /// <summary>The same at each checkpoint, so that answers can be compared.</summary>
    public IReadOnlyList<SurveyQuestion> Survey { get; set; } = [];

    /// <summary>A plan by its name; null where there is none (any more).</summary>
    public PlanContent? Find(string key) => Plans.FirstOrDefault(p => p.Key == key);

    /// <summary>What a week of a running plan is about; null where the content has no such week (any more).</summary>
    /// <param name="fromEnd">How many of the plan's weeks follow it: a launch that began late has lost its first ones.</param>
    public string? AboutWeek(string key, int fromEnd) =>
        Find(key) is { } plan && plan.Weeks.Count > fromEnd ? plan.Weeks[^(fromEnd + 1)].About : null;

    public IEnumerable<ContentProblem> Problems() =>
    [
        .. ProblemsOfCounts(),
        .. Plans.SelectMany((plan, i) => ProblemsOf(plan, i)),
        .. Survey.SelectMany((question, i) => ProblemsOf(question, i)),
    ];

    private IEnumerable<ContentProblem> ProblemsOfCounts()
    {
        if (Plans.Count is < FewestPlans or > MostPlans)
        {
            yield return new("$.plans", $"plans holds {Plans.Count} of them; {FewestPlans} to {MostPlans} work");
        }

        if (Survey.Count is 0 or > MostQuestions)
        {
            yield return new("$.survey", $"the survey holds {Survey.Count} questions; 1 to {MostQuestions} work, the most that a form in"
                + $" Discord shows");
        }
    }

    private IEnumerable<ContentProblem> ProblemsOf(PlanContent plan, int index)
    {
        var path = $"$.plans[{index}]";
        if (!IsKey(plan.Key) || Plans.Take(index).Any(p => p.Key == plan.Key))
        {
            yield return new($"{path}.key", "a plan needs a key of its own, 1 to 32 small letters, digits and hyphens, as \"first-six\"");
        }

        if (plan.Title.Trim().Length is 0 or > LongestTitle)
        {
            yield return new($"{path}.title", $"a plan needs a title of 1 to {LongestTitle} characters");
        }

        if (plan.About.Trim().Length is 0 or > LongestAbout)
        {
            yield return new($"{path}.about", $"a plan needs a text of 1 to {LongestAbout} characters that says for whom it is");
        }

        if (plan.Minutes is < LeastMinutes or > MostMinutes)
        {
            yield return new($"{path}.minutes", $"minutes takes {LeastMinutes} to {MostMinutes} a week, for one person");
        }

        if (plan.LongPercent is < 100 or > MostLong)
        {
            yield return new($"{path}.longPercent", $"longPercent takes 100 to {MostLong}: the long session in per cent of another one");
        }

        foreach (var (week, sentence) in PlanShape.Problems(plan.Kind, plan.ToShape()))
        {
            yield return new(week is { } at ? $"{path}.weeks[{at}]" : $"{path}.weeks", sentence);
        }

        foreach (var (_, at) in plan.Weeks.Select((week, at) => (week, at)).Where(w => w.week.About.Trim().Length is 0 or > LongestAbout))
        {
            yield return new($"{path}.weeks[{at}].about", $"a week needs a text of 1 to {LongestAbout} characters that says what it is"
                + $" about");
        }
    }

    private IEnumerable<ContentProblem> ProblemsOf(SurveyQuestion question, int index)
    {
        var path = $"$.survey[{index}]";
        if (!IsKey(question.Key) || Survey.Take(index).Any(q => q.Key == question.Key))
        {
            yield return new($"{path}.key", "a question needs a key of its own, 1 to 32 small letters, digits and hyphens, as \"days\"");
        }

        if (question.Title.Trim().Length is 0 or > LongestTitle)
        {
            yield return new($"{path}.title", $"a question needs a title of 1 to {LongestTitle} characters, the most that a form in"
                + $" Discord shows");
        }

        if (question.Text.Trim().Length is 0 or > LongestQuestion)
        {
            yield return new($"{path}.text", $"a question needs a text of 1 to {LongestQuestion} characters, the most that a form in"
                + $" Discord shows");
        }

        if (question.Anchors.Count != Scores || question.Anchors.Any(string.IsNullOrWhiteSpace))
        {
            yield return new($"{path}.anchors", $"a question needs {Scores} anchors with words, what an answer of 1, 2, 3 and 4 looks"
                + $" like");
        }
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 32 && key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

using System.Text.Json.Serialization;
using CoachBot.Domain.Journey;

namespace CoachBot.Application.Content;

/// <summary>The questions of the assessment. A dimension is a gate where one of its questions says so.</summary>
public sealed record AssessmentContent : IContent
{
    /// <summary>Below this score there is none, and above <see cref="Highest"/> neither.</summary>
    public const int Lowest = 1;
    public const int Highest = 4;

    private const int MostQuestions = 22;
    private const int LongestTitle = 45;
    private const int LongestText = 100;

    public static string FileName => "assessment.json";

    /// <summary>For editors alone.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public IReadOnlyList<AssessmentQuestion> Questions { get; set; } = [];

    /// <summary>The questions for a team of this many people: the short ones for one or two.</summary>
    public IReadOnlyList<AssessmentQuestion> For(int people) => people <= 2 ? [.. Questions.Where(q => q.Short)] : Questions;

    /// <summary>The title of a question that is asked.</summary>
    public string TitleOf(string key) => Questions.First(q => q.Key == key).Title;

    /// <summary>What 1, 2, 3 and 4 look like for a question that is asked.</summary>
    public IReadOnlyList<string> AnchorsOf(string key) => Questions.First(q => q.Key == key).Anchors;

    public IEnumerable<ContentProblem> Problems()
    {
        if (Questions.Count is 0 or > MostQuestions)
        {
            yield return new("$.questions", $"questions holds {Questions.Count} of them; 1 to {MostQuestions} work");
        }

        foreach (var problem in Questions.SelectMany((question, i) => ProblemsOf(question, $"$.questions[{i}]")))
        {
            yield return problem;
        }

        foreach (var (question, i) in Questions.Select((q, i) => (q, i)).Where(at => Questions.Take(at.i).Any(q => q.Key == at.q.Key)))
        {
            yield return new($"$.questions[{i}].key", $"the key \"{question.Key}\" is there twice; answers are kept under it, so each needs its own");
        }

        if (Questions.Count > 0 && !Questions.Any(q => q.Short))
        {
            yield return new("$.questions", "no question is short; mark those that a team of one or two is asked with \"short\": true");
        }
    }

    private static IEnumerable<ContentProblem> ProblemsOf(AssessmentQuestion question, string path)
    {
        if (question.Key.Length is 0 or > 32 || question.Key.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
        {
            yield return new($"{path}.key", "a question needs a key of 1 to 32 small letters, digits and hyphens, as \"same-result\"");
        }

        if (question.Title.Trim().Length is 0 or > LongestTitle)
        {
            yield return new($"{path}.title", $"a question needs a title of 1 to {LongestTitle} characters, the most that a form in Discord shows");
        }

        if (question.Text.Trim().Length is 0 or > LongestText)
        {
            yield return new($"{path}.text", $"a question needs a text of 1 to {LongestText} characters, the most that a form in Discord shows");
        }

        if (question.Anchors.Count != Highest || question.Anchors.Any(string.IsNullOrWhiteSpace))
        {
            yield return new($"{path}.anchors", $"a question needs {Highest} anchors with words, what an answer of 1, 2, 3 and 4 looks like");
        }
    }
}

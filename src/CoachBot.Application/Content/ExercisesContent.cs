using System.Text.Json.Serialization;
using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Content;

/// <summary>The ten-minute exercises for goals that are stuck.</summary>
public sealed record ExercisesContent : IContent
{
    private const int LongestTitle = 60;
    private const int LongestText = 300;

    public static string FileName => "exercises.json";

    /// <summary>For editors alone.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public IReadOnlyList<Exercise> Exercises { get; set; } = [];

    /// <summary>The exercise for a goal that is stuck in a way: goals with numbers in a row get different ones, and each week the next.</summary>
    /// <param name="turn">Any number, 0 or above.</param>
    public Exercise For(StuckKind kind, int turn)
    {
        var fitting = Exercises.Where(e => e.For == kind).ToList();
        return fitting[turn % fitting.Count];
    }

    public IEnumerable<ContentProblem> Problems()
    {
        foreach (var (exercise, i) in Exercises.Select((e, i) => (e, i)))
        {
            var path = $"$.exercises[{i}]";
            if (exercise.Key.Length is 0 or > 32 || exercise.Key.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            {
                yield return new($"{path}.key", "an exercise needs a key of 1 to 32 small letters, digits and hyphens, as \"one-person\"");
            }

            if (Exercises.Take(i).Any(e => e.Key == exercise.Key))
            {
                yield return new($"{path}.key", $"the key \"{exercise.Key}\" is there twice; each exercise needs its own");
            }

            if (exercise.Title.Trim().Length is 0 or > LongestTitle)
            {
                yield return new($"{path}.title", $"an exercise needs a title of 1 to {LongestTitle} characters");
            }

            if (exercise.Text.Trim().Length is 0 or > LongestText)
            {
                yield return new($"{path}.text", $"an exercise needs a text of 1 to {LongestText} characters, so that it is read within the review");
            }
        }

        foreach (var kind in Enum.GetValues<StuckKind>().Where(kind => !Exercises.Any(e => e.For == kind)))
        {
            var name = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
            yield return new("$.exercises", $"no exercise is for \"{name}\"; one at least works");
        }
    }
}

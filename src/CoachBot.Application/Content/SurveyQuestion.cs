namespace CoachBot.Application.Content;

/// <summary>A question of the checkpoints' survey, answered with 1 to 4.</summary>
public sealed record SurveyQuestion
{
    /// <summary>Its lasting name: answers are kept under it.</summary>
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>What an answer of 1, 2, 3 and 4 looks like.</summary>
    public IReadOnlyList<string> Anchors { get; set; } = [];
}

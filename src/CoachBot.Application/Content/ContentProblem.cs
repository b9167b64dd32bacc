namespace CoachBot.Application.Content;

/// <summary>Something wrong in a file of content.</summary>
/// <param name="Path">Where: <c>$.questions[3].text</c>. What is missing is found at the line of what should hold it.</param>
/// <param name="Sentence">What is wrong and what would be right, without a full stop: <c>a question needs a text</c>.</param>
public sealed record ContentProblem(string Path, string Sentence);

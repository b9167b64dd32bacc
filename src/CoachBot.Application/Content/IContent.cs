namespace CoachBot.Application.Content;

/// <summary>A file of coaching content, as a record: its reader refuses unknown keys, the record says what else is wrong.</summary>
public interface IContent
{
    /// <summary>The file's name in <c>config/coaching</c>.</summary>
    static abstract string FileName { get; }

    /// <summary>What is wrong with it, in the order of the file; none where it can be used.</summary>
    IEnumerable<ContentProblem> Problems();
}

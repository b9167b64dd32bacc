namespace CoachBot.Terminal;

/// <summary>
/// The lines that were typed, one a line of a file that only its owner can read. It is a comfort: where the file can't be read
/// or written, the history lasts as long as the session.
/// </summary>
internal sealed class LineHistory(string path)
{
    /// <summary>How many lines are kept from one session to the next.</summary>
    public const int Most = 500;

    private string? _last;

    /// <summary>The lines of earlier sessions, oldest first, the newest <see cref="Most"/> at most; the file is cut to them.</summary>
    public IReadOnlyList<string> Load()
    {
        try
        {
            if (!File.Exists(path))
                return [];

            var lines = File.ReadAllLines(path);
            var kept = lines.TakeLast(Most).ToArray();
            if (kept.Length < lines.Length)
                File.WriteAllLines(path, kept);
            _last = kept.LastOrDefault();
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Appends a line, unless it is the same as the one before.</summary>
    public void Add(string line)
    {
        if (line == _last)
            return;

        _last = line;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);

            using var writer = new StreamWriter(path, OwnersOnly());
            writer.Write(line + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

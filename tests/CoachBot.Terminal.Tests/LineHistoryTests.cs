namespace CoachBot.Terminal.Tests;

public sealed class LineHistoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void Lines_are_there_in_the_next_session_and_repeats_are_not()
    {
        var history = new LineHistory(HistoryFile);
        Assert.Empty(history.Load());

        history.Add("done");
        history.Add("done");
        history.Add("goal list");

        Assert.Equal(["done", "goal list"], new LineHistory(HistoryFile).Load());
    }

    [Fact]
    public void The_oldest_lines_are_forgotten()
    {
        File.WriteAllLines(LinesFile, Enumerable.Range(1, LineHistory.Most + 20).Select(i => $"line {i}"));

        Assert.Equal("line 21", new LineHistory(LinesFile).Load()[0]);
        Assert.Equal(LineHistory.Most, File.ReadAllLines(LinesFile).Length);
    }

    [Fact]
    public void Only_the_owner_can_read_them()
    {
        new LineHistory(HistoryFile).Add("private");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(HistoryFile));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_no_fault()
    {
        var history = new LineHistory(_folder.FullName);

        history.Add("done");

        Assert.Empty(history.Load());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string HistoryFile => Path.Combine(_folder.FullName, "new", "history");

    private string LinesFile => Path.Combine(_folder.FullName, "lines");
}

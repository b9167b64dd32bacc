using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal.Tests;

public sealed class ExportFolderTests : IDisposable
{
    private static readonly LocalDateTime Eight = new(2026, 1, 5, 8, 0);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-");

    [Fact]
    public void Files_are_written_into_a_folder_of_the_speaker_and_the_minute()
    {
        var paths = Write(new Attachment("goals.csv", "text/csv", "id\r\n1\r\n"));

        Assert.Equal([Path.Combine(_folder.FullName, "exports", "ada-2026-01-05-0800", "goals.csv")], paths);
        Assert.Equal("id\r\n1\r\n", File.ReadAllText(paths[0]));
    }

    [Fact]
    public void Nothing_is_made_where_there_is_nothing_to_write()
    {
        Assert.Empty(Write());
        Assert.Empty(_folder.GetDirectories());
    }

    [Theory]
    [InlineData("goals.csv", "goals.csv")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("..\\x.txt", "x.txt")]
    [InlineData("Ünï c.txt", "n--c.txt")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    public void A_name_can_t_leave_the_folder(string name, string expected) => Assert.Equal(expected, ExportFolder.SafeName(name));

    public void Dispose() => _folder.Delete(recursive: true);

    private IReadOnlyList<string> Write(params Attachment[] attachments) =>
        new ExportFolder(Path.Combine(_folder.FullName, "coach.db")).Write(attachments, "ada", Eight);
}

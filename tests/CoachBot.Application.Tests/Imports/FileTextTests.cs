using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Imports;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Imports;

public sealed class FileTextTests
{
    [Fact]
    public void Open_LeavesTheMarkOut()
    {
        var text = FileText.Of(Of([0xEF, 0xBB, 0xBF, .. "é"u8]));

        Assert.Equal(("UTF-8", "é"), (text.Name, text.Open().ReadToEnd()));
    }

    [Fact]
    public void Open_ReadsWhatExcelWrites_WhenItIsNotUtf8()
    {
        var text = FileText.Of(Of([.. "caf"u8, 0xE9]));

        Assert.Equal(("Windows-1252", "café"), (text.Name, text.Open().ReadToEnd()));
    }

    [Theory]
    [InlineData("UEsDBAAA", "workbook")]
    [InlineData("0M8R4KGx", "workbook")]
    [InlineData("JVBERi0x", "PDF")]
    [InlineData("PCFET0NUWVBFIGh0bWw+", "web page")]
    [InlineData("iVBORw0KGgoA", "no text file")]
    [InlineData("77u/6Q==", "it says that it is UTF-8, and is not")]
    public void Of_SaysWhatItIs_WhenItIsNoText(string bytes, string said)
    {
        var refused = Assert.Throws<UserError>(() => FileText.Of(Of(Convert.FromBase64String(bytes))));

        var words = PlainTextRenderer.Render(refused.Reply, new Reader("ada", "Etc/UTC", default, default), default);
        Assert.Contains(said, words, StringComparison.Ordinal);
    }

    private static IncomingFile Of(byte[] bytes) => new("a.csv", bytes);
}

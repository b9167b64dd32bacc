using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal.Tests;

public sealed class TerminalPlatformTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly Shown _shown = new();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task What_was_shown_is_found_by_the_next_process()
    {
        using (var before = Open())
        {
            Assert.Equal("m41", await before.SendAsync(Message(41), CancellationToken.None));
        }

        using var after = Open();
        Assert.Equal("m41", await after.FindSentAsync(Message(41), CancellationToken.None));
        Assert.Null(await after.FindSentAsync(Message(42), CancellationToken.None));
        Assert.Equal(["m41"], _shown.Ids);
    }

    [Fact]
    public async Task A_torn_last_line_is_no_id_and_does_not_spoil_the_next_one()
    {
        await File.WriteAllTextAsync(_path, "41\n1234");
        using (var torn = Open())
        {
            Assert.Null(await torn.FindSentAsync(Message(1234), CancellationToken.None));
            await torn.SendAsync(Message(5), CancellationToken.None);
        }

        Assert.Equal("41\n5\n", await File.ReadAllTextAsync(_path));
    }

    [Fact]
    public async Task What_is_forgotten_is_not_found_any_more()
    {
        await File.WriteAllTextAsync(_path, "41\n");
        using var platform = Open();
        platform.ForgetShown();

        Assert.Null(await platform.FindSentAsync(Message(41), CancellationToken.None));
        Assert.Equal("", await File.ReadAllTextAsync(_path));
    }

    [Fact]
    public async Task A_message_is_noted_when_it_is_ready_and_before_it_goes_out()
    {
        string? noted = null;
        _shown.GoingOut = () => noted = Noted();
        using var platform = Open();
        await platform.SendAsync(Message(7), CancellationToken.None);

        Assert.Equal("7\n", noted);
    }

    [Fact]
    public async Task What_could_not_go_out_is_not_noted()
    {
        _shown.GoingOut = () => throw new IOException("Broken pipe");
        using var platform = Open();
        await Assert.ThrowsAsync<IOException>(() => platform.SendAsync(Message(7), CancellationToken.None));

        Assert.Equal("", Noted());
        Assert.Null(await platform.FindSentAsync(Message(7), CancellationToken.None));
    }

    private string Noted()
    {
        using var reader = new StreamReader(new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private TerminalPlatform Open() => new(_shown, new Speakers("ada", "Europe/London"), _path);

    private static OutgoingMessage Message(long id) => new(
        id, Instant.FromUtc(2026, 1, 5, 9, 0), "ada", null, MessageKind.Reminder, Reply.Say($"Time to show up."),
        new Reader("ada", "Europe/London", default, default), null);

    private sealed class Shown : IMessageView
    {
        public List<string> Ids { get; } = [];

        public Action GoingOut { get; set; } = () => { };

        public void Show(ShownMessage message) => Ids.Add(message.Id);

        public void Flush() => GoingOut();

        public void ShowClock(Instant now, Reader reader) => throw new InvalidOperationException("A platform tells no time.");
    }
}

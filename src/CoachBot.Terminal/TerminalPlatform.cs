using System.Globalization;
using CoachBot.Application.Chat;

namespace CoachBot.Terminal;

/// <summary>
/// The terminal as a platform. What was shown is noted in a file beside the store, in the same breath, so that after a crash
/// between showing and marking it can be looked up; a plain write survives a killed process.
/// </summary>
public sealed class TerminalPlatform : IChatPlatform, IDisposable
{
    private readonly IMessageView _view;
    private readonly Speakers _speakers;
    private readonly FileStream _shown;
    private readonly HashSet<long> _ids;

    /// <param name="view">Where messages are shown.</param>
    /// <param name="speakers">Who is at the terminal.</param>
    /// <param name="shownPath">The file of the outbox ids that were shown; emptied with <see cref="ForgetShown"/>.</param>
    public TerminalPlatform(IMessageView view, Speakers speakers, string shownPath)
    {
        _view = view;
        _speakers = speakers;
        _shown = new FileStream(shownPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        using var reader = new StreamReader(_shown, leaveOpen: true);
        _ids = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => long.TryParse(l, CultureInfo.InvariantCulture, out _)).Select(l => long.Parse(l, CultureInfo.InvariantCulture))];
        _shown.Seek(0, SeekOrigin.End);
    }

    public string Name => Speaker.Platform;

    public Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var id = IdOf(message.Id);
        _view.Show(new ShownMessage(
            id, message.At, message.Room is null ? message.Reader.Name : null, message.Room, message.Kind, message.Content, message.Reader,
            message.Edits is { } edited ? IdOf(edited) : null));
        _shown.Write(System.Text.Encoding.ASCII.GetBytes(message.Id.ToString(CultureInfo.InvariantCulture) + "\n"));
        _ids.Add(message.Id);
        if (message.Account is { } account && message.Content.Buttons.Count > 0)
        {
            _speakers.OfAccount(account).Latest = (message.Content.Buttons, message.Id);
        }

        return Task.FromResult(id);
    }

    public Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(_ids.Contains(message.Id) ? IdOf(message.Id) : null);

    /// <summary>Empties the file: everything in it is marked as sent in the store.</summary>
    public void ForgetShown()
    {
        _shown.SetLength(0);
        _ids.Clear();
    }

    public void Dispose() => _shown.Dispose();

    private static string IdOf(long outboxId) => "m" + outboxId.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using CoachBot.Application.Chat;

namespace CoachBot.Terminal;

/// <summary>
/// The terminal as a platform. What is shown is noted in a file beside the store, so that after a crash between showing and marking
/// it can be looked up; a plain write survives a killed process. The note is written when the message is ready, right before it goes
/// out: going out wakes whoever reads it, who may take the processor, so that a kill would find the time after it rather than before.
/// </summary>
public sealed class TerminalPlatform : IChatPlatform, IDisposable
{
    private readonly IMessageView _view;
    private readonly Speakers _speakers;
    private readonly FileStream _shown;
    private readonly HashSet<long> _ids;
    private readonly Lock _gate = new();

    /// <param name="view">Where messages are shown.</param>
    /// <param name="speakers">Who is at the terminal.</param>
    /// <param name="shownPath">The file of the outbox ids that were shown, a line each; emptied with <see cref="ForgetShown"/>.</param>
    public TerminalPlatform(IMessageView view, Speakers speakers, string shownPath)
    {
        _view = view;
        _speakers = speakers;
        _shown = new FileStream(shownPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        using var reader = new StreamReader(_shown, Encoding.ASCII, leaveOpen: true);
        var noted = reader.ReadToEnd();
        // A torn last line is no id, and the next one must not be written onto it.
        var whole = noted.LastIndexOf('\n') + 1;
        _ids = [.. noted[..whole].Split('\n').Select(Number).OfType<long>()];
        _shown.SetLength(whole);
        _shown.Seek(0, SeekOrigin.End);
    }

    public string Name => Speaker.Platform;

    public int MostAtOnce => 1;

    /// <summary>What was shown, by its outbox id and its id here, and may not be marked in the store yet.</summary>
    public IReadOnlyList<(long Id, string PlatformId)> Shown
    {
        get
        {
            lock (_gate)
            {
                return [.. _ids.Select(id => (id, IdOf(id)))];
            }
        }
    }

    public Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var id = IdOf(message.Id);
        lock (_gate)
        {
            _view.Show(new ShownMessage(
                id, message.At, message.Room is null ? message.Reader.Name : null, message.Room, message.Kind, message.Content, message.Reader,
                message.Edits is { } edited ? IdOf(edited) : null));
            LetOut(message.Id);
            _ids.Add(message.Id);
            if (message.Account is { } account && message.Content.Buttons.Count > 0)
            {
                _speakers.OfAccount(account).Latest = (message.Content.Buttons, message.Id);
            }
        }

        return Task.FromResult(id);
    }

    public Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_ids.Contains(message.Id) ? IdOf(message.Id) : null);
        }
    }

    /// <summary>Empties the file: everything in it is marked as sent in the store.</summary>
    public void ForgetShown()
    {
        lock (_gate)
        {
            _shown.SetLength(0);
            _ids.Clear();
        }
    }

    public void Dispose() => _shown.Dispose();

    private void LetOut(long id)
    {
        var end = _shown.Position;
        try
        {
            _shown.Write(Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture) + "\n"));
        }
        catch (IOException)
        {
            // The disk is full. It is shown, and this process knows; only a crash before it is marked could show it again.
            Unnote(end);
        }

        try
        {
            _view.Flush();
        }
        catch
        {
            Unnote(end);
            throw;
        }
    }

    private void Unnote(long end)
    {
        _shown.SetLength(end);
        _shown.Position = end;
    }

    private static long? Number(string line) => long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string IdOf(long outboxId) => "m" + outboxId.ToString(CultureInfo.InvariantCulture);
}

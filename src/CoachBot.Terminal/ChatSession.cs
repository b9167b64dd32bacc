using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Terminal;

/// <summary>
/// A conversation, line by line: a command line is answered by exactly one reply, then by whatever else it caused; an <c>@</c>
/// line by what it causes, then by one clock line.
/// </summary>
public sealed class ChatSession(
    CommandPipeline pipeline, Whereabouts whereabouts, ICoachStore store, IHostPresence host, Speakers speakers, IMessageView view,
    IConversationClock clock)
{
    private readonly AtLines _atLines = new(pipeline, whereabouts, speakers, clock);
    private readonly ExportFolder _exports = new(store.SidePath("exports"));
    private Instant _told = clock.Now;

    /// <summary>Takes the first speaker in and shows what fell due while nobody was here.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await whereabouts.ArriveAsync(speakers.Now.Actor, cancellationToken);
        await clock.SettleAsync(cancellationToken);
    }

    /// <summary>Does what a line says. A fault that a person can put right is shown, and the conversation goes on.</summary>
    public async Task HandleLineAsync(string line, CancellationToken cancellationToken)
    {
        if (!line.StartsWith('@'))
        {
            var said = new CommandInvoked(NewEventId(), speakers.Now.Actor, line)
            {
                Files = NamedFile.Of(pipeline.FileNamedIn(line)),
            };
            await pipeline.HandleAsync(said, reply => ShowReplyAsync(reply, cancellationToken), cancellationToken);
            await CauseAsync(null, cancellationToken);
            return;
        }

        await CauseAsync(line, cancellationToken);
        // Reached before it is told, told after: whoever is killed between the two goes on from what they saw, and no time is taken
        // for a closed terminal.
        await NoteAsync(new Presence(clock.Now, Simulated: true) { Told = _told }, cancellationToken);
        view.ShowClock(clock.Now, await ReaderAsync(cancellationToken));
        view.Flush();
        await NoteAsync(new Presence(clock.Now, Simulated: true), cancellationToken);
    }

    /// <summary>Shows something that the terminal itself says to the speaker.</summary>
    public Task SayAsync(Reply reply, CancellationToken cancellationToken) => ShowReplyAsync(reply, cancellationToken);

    /// <summary>Sends a form; it stays open where the answer asks for more.</summary>
    public async Task SubmitAsync(Form form, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        await _atLines.SubmitAsync(form, fields, reply => ShowReplyAsync(reply, cancellationToken), cancellationToken);
        await CauseAsync(null, cancellationToken);
    }

    internal static string NewEventId() => Guid.NewGuid().ToString("N");

    /// <summary>Does an <c>@</c> line, if there is one, and then all that is due.</summary>
    private async Task CauseAsync(string? atLine, CancellationToken cancellationToken)
    {
        try
        {
            if (atLine is not null)
            {
                var zone = (await ReaderAsync(cancellationToken)).Zone;
                await _atLines.HandleAsync(atLine, zone, reply => ShowReplyAsync(reply, cancellationToken), cancellationToken);
            }

            await clock.SettleAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            await ShowAsync(MessageKind.Notice, Reply.Say($"{fault.Message}"), cancellationToken);
        }
    }

    /// <summary>Notes how far a simulation has come.</summary>
    private async Task NoteAsync(Presence presence, CancellationToken cancellationToken)
    {
        if (!clock.IsVirtual || clock.Now == _told)
        {
            return;
        }

        try
        {
            await host.BeatAsync(presence, cancellationToken);
            _told = presence.Told;
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            // Told by whatever is said next; the clock line is the last of its line.
        }
    }

    private Task ShowReplyAsync(Reply reply, CancellationToken cancellationToken)
    {
        var speaker = speakers.Now;
        if (reply.Buttons.Count > 0)
        {
            speaker.Latest = (reply.Buttons, null);
        }

        speaker.OpenForm = reply.Form ?? speaker.OpenForm;
        return ShowAsync(MessageKind.Reply, reply, cancellationToken);
    }

    private async Task ShowAsync(MessageKind kind, Reply content, CancellationToken cancellationToken)
    {
        var reader = await ReaderAsync(cancellationToken);
        IReadOnlyList<string> files = [];
        try
        {
            files = _exports.Write(content.Attachments, reader.Name, clock.Now.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).LocalDateTime);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            content = content with { Blocks = [new Block.Text(TerminalTexts.NotWritten(fault.Message)), .. content.Blocks] };
        }

        view.Show(new ShownMessage("r" + NewEventId()[..12], clock.Now, reader.Name, null, kind, content, reader, null) { Files = files });
        view.Flush();
    }

    private async Task<Reader> ReaderAsync(CancellationToken cancellationToken)
    {
        var stranger = new Reader(speakers.Now.Name, speakers.Now.Zone, default, default);
        try
        {
            return await store.ReadAsync(
                reader => reader.FindAccount(speakers.Now.Actor) is { } account && reader.Member(account.Team, account.Member) is { } book
                    ? new Reader(book.Member.Name, book.Settings.Zone, book.Settings.Dates, book.Settings.Numbers)
                    : stranger,
                cancellationToken);
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            // A store that can't be read must not keep back the message that says so.
            return stranger;
        }
    }
}

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
public sealed class ChatSession(CommandPipeline pipeline, ICoachStore store, Speakers speakers, IMessageView view, IConversationClock clock)
{
    private readonly AtLines _atLines = new(pipeline, speakers, clock);
    private readonly ExportFolder _exports = new(store.SidePath("exports"));

    /// <summary>Takes the first speaker in and shows what fell due while nobody was here.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await pipeline.ArriveAsync(speakers.Now.Actor, cancellationToken);
        await clock.SettleAsync(cancellationToken);
    }

    public async Task HandleLineAsync(string line, CancellationToken cancellationToken)
    {
        if (line.StartsWith('@'))
        {
            if (await _atLines.HandleAsync(line, (await ReaderAsync(cancellationToken)).Zone, cancellationToken) is { } answer)
            {
                await ShowReplyAsync(answer, cancellationToken);
            }

            await clock.SettleAsync(cancellationToken);
            view.ShowClock(clock.Now, await ReaderAsync(cancellationToken));
            return;
        }

        var reply = await pipeline.HandleAsync(new CommandInvoked(NewEventId(), speakers.Now.Actor, line), cancellationToken);
        await ShowReplyAsync(reply, cancellationToken);
        await clock.SettleAsync(cancellationToken);
    }

    /// <summary>Shows something that the terminal itself says to the speaker.</summary>
    public Task SayAsync(Reply reply, CancellationToken cancellationToken) => ShowReplyAsync(reply, cancellationToken);

    /// <summary>Sends a form; it stays open where the answer asks for more.</summary>
    public async Task SubmitAsync(Form form, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        await ShowReplyAsync(await _atLines.SubmitAsync(form, fields, cancellationToken), cancellationToken);
        await clock.SettleAsync(cancellationToken);
    }

    internal static string NewEventId() => Guid.NewGuid().ToString("N");

    private async Task ShowReplyAsync(Reply reply, CancellationToken cancellationToken)
    {
        var speaker = speakers.Now;
        if (reply.Buttons.Count > 0)
        {
            speaker.Latest = (reply.Buttons, null);
        }

        speaker.OpenForm = reply.Form ?? speaker.OpenForm;
        var reader = await ReaderAsync(cancellationToken);
        view.Show(new ShownMessage("r" + NewEventId()[..12], clock.Now, reader.Name, null, MessageKind.Reply, reply, reader, null)
        {
            Files = _exports.Write(reply.Attachments, reader.Name, clock.Now.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).LocalDateTime),
        });
    }

    private async Task<Reader> ReaderAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(
            reader => reader.FindAccount(speakers.Now.Actor) is { } account && reader.Member(account.Team, account.Member) is { } book
                ? new Reader(book.Member.Name, book.Settings.Zone, book.Settings.Dates, book.Settings.Numbers)
                : null,
            cancellationToken) ?? new Reader(speakers.Now.Name, speakers.Now.Zone, default, default);
}

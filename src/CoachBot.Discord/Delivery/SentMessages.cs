using CoachBot.Application.Chat;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using NodaTime;

namespace CoachBot.Discord.Delivery;

/// <summary>Looks in a room for a message of ours that may have got through: by the outbox id in its nonce or buttons, else by its words.</summary>
internal sealed class SentMessages(DiscordRest rest)
{
    private const int MostPages = 10;

    /// <summary>Clocks differ; a message is never older than its first try by more.</summary>
    private static readonly Duration Slack = Duration.FromMinutes(1);

    /// <param name="room">Where it would be.</param>
    /// <param name="message">What was sent.</param>
    /// <param name="firstTry">When it was tried first.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<Snowflake?> FindAsync(Snowflake room, OutgoingMessage message, Instant firstTry, CancellationToken cancellationToken)
    {
        var after = Snowflake.At((firstTry - Slack).ToDateTimeOffset());
        var words = MessageRenderer.Render(
            message.Content, message.Reader, message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date, new MessageMarks { Kind = message.Kind, Team = message.Team });
        for (var page = 0; page < MostPages; page++)
        {
            var read = await rest.GetMessagesAsync(room, after, DiscordLimits.MessagesPerPage, cancellationToken);
            if (read.FirstOrDefault(m => IsIt(m, message.Id, words)) is { } found)
            {
                return found.Id;
            }

            if (read.Count < DiscordLimits.MessagesPerPage)
            {
                return null;
            }

            after = read.Max(m => m.Id);
        }

        return null;
    }

    private static bool IsIt(Message candidate, long outboxId, MessagePayload words)
    {
        if (candidate.Author is not { Bot: true })
        {
            return false;
        }

        var marks = CustomIdsOf(candidate.Components ?? []).Select(id => CustomIds.TryRead(id, out _, out var message) ? message : null).OfType<long>().ToList();
        return candidate.Nonce == outboxId.ToString(System.Globalization.CultureInfo.InvariantCulture)
            || (marks.Count > 0 ? marks.Contains(outboxId) : (candidate.Content ?? "") == (words.Content ?? "") && SameEmbeds(candidate, words));
    }

    private static bool SameEmbeds(Message candidate, MessagePayload words) =>
        (candidate.Embeds ?? []).Select(e => e.Description ?? "").SequenceEqual((words.Embeds ?? []).Select(e => e.Description ?? ""));

    private static IEnumerable<string> CustomIdsOf(IEnumerable<ComponentValue> components) => components.SelectMany(c =>
        CustomIdsOf(c.Components ?? []).Concat(c.CustomId is { } id ? [id] : []));
}

using System.Text;
using System.Text.Json;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace CoachBot.Slack.Protocol.Http;

/// <summary>Reads the bodies that Slack posts: JSON for events, forms for commands, JSON within a form for interactions.</summary>
internal static class HttpPayload
{
    /// <exception cref="JsonException">It is not what Slack posts.</exception>
    public static EventWire ReadEvent(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, SlackJson.Default.EventWire) ?? throw new JsonException("an event is an object");

    /// <param name="body">The form.</param>
    /// <param name="signature">Of this request, which marks it where it has no trigger id.</param>
    /// <param name="retry">0 at first.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="JsonException">It is not what Slack posts.</exception>
    public static SlashCommand ReadCommand(ReadOnlySpan<byte> body, string signature, int retry, DateTimeOffset now)
    {
        var form = Form(body);
        var wire = new SlashCommandWire
        {
            TeamId = form.GetValueOrDefault("team_id"),
            EnterpriseId = form.GetValueOrDefault("enterprise_id"),
            ChannelId = form.GetValueOrDefault("channel_id"),
            ChannelName = form.GetValueOrDefault("channel_name"),
            UserId = form.GetValueOrDefault("user_id"),
            UserName = form.GetValueOrDefault("user_name"),
            Command = form.GetValueOrDefault("command"),
            Text = form.GetValueOrDefault("text"),
            ResponseUrl = form.GetValueOrDefault("response_url"),
            TriggerId = form.GetValueOrDefault("trigger_id"),
        };
        return wire.ToEvent(Mark(wire.TriggerId, signature), retry, now);
    }

    /// <inheritdoc cref="ReadCommand"/>
    public static Interaction ReadInteraction(ReadOnlySpan<byte> body, string signature, int retry, DateTimeOffset now)
    {
        var payload = Form(body).GetValueOrDefault("payload") ?? throw new JsonException("payload is missing");
        var wire = JsonSerializer.Deserialize(payload, SlackJson.Default.InteractionWire) ?? throw new JsonException("payload is empty");
        return wire.ToEvent(Mark(wire.TriggerId, signature), retry, now);
    }

    /// <summary>Whether this is Slack's unsigned look at the certificate.</summary>
    public static bool IsCertificateCheck(ReadOnlySpan<byte> body) => Form(body).GetValueOrDefault("ssl_check") == "1";

    private static string Mark(string? triggerId, string signature) => new SlackSecret(triggerId ?? signature).Fingerprint();

    /// <summary>A form is written as a query is; of fields of one name the first counts.</summary>
    private static Dictionary<string, string> Form(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in new QueryStringEnumerable(Encoding.UTF8.GetString(body)))
            fields.TryAdd(field.DecodeName().ToString(), field.DecodeValue().ToString());
        return fields;
    }
}

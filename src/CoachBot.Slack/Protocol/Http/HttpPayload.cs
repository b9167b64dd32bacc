using System.Text;
using System.Text.Json;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

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
            TeamId = form.Field("team_id"),
            EnterpriseId = form.Field("enterprise_id"),
            ChannelId = form.Field("channel_id"),
            ChannelName = form.Field("channel_name"),
            UserId = form.Field("user_id"),
            UserName = form.Field("user_name"),
            Command = form.Field("command"),
            Text = form.Field("text"),
            ResponseUrl = form.Field("response_url"),
            TriggerId = form.Field("trigger_id"),
        };
        return wire.ToEvent(Mark(wire.TriggerId, signature), retry, now);
    }

    /// <inheritdoc cref="ReadCommand"/>
    public static Interaction ReadInteraction(ReadOnlySpan<byte> body, string signature, int retry, DateTimeOffset now)
    {
        var payload = Form(body).Field("payload") ?? throw new JsonException("payload is missing");
        var wire = JsonSerializer.Deserialize(payload, SlackJson.Default.InteractionWire) ?? throw new JsonException("payload is empty");
        return wire.ToEvent(Mark(wire.TriggerId, signature), retry, now);
    }

    /// <summary>Whether this is Slack's unsigned look at the certificate.</summary>
    public static bool IsCertificateCheck(ReadOnlySpan<byte> body)
    {
        try
        {
            return Form(body).Field("ssl_check") == "1";
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Mark(string? triggerId, string signature) => new SlackSecret(triggerId ?? signature).Fingerprint();

    private static Dictionary<string, StringValues> Form(ReadOnlySpan<byte> body)
    {
        try
        {
            return new FormReader(Encoding.UTF8.GetString(body)) { ValueLengthLimit = int.MaxValue }.ReadForm();
        }
        catch (InvalidDataException)
        {
            throw new JsonException("it is no form");
        }
    }

    private static string? Field(this Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}

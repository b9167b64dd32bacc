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
        var wire = new SlashCommandWire();
        foreach (var field in Form(body))
        {
            switch (field.EncodedName.Span)
            {
                case "team_id":
                    wire.TeamId = Text(field);
                    break;
                case "enterprise_id":
                    wire.EnterpriseId = Text(field);
                    break;
                case "channel_id":
                    wire.ChannelId = Text(field);
                    break;
                case "channel_name":
                    wire.ChannelName = Text(field);
                    break;
                case "user_id":
                    wire.UserId = Text(field);
                    break;
                case "user_name":
                    wire.UserName = Text(field);
                    break;
                case "command":
                    wire.Command = Text(field);
                    break;
                case "text":
                    wire.Text = Text(field);
                    break;
                case "response_url":
                    wire.ResponseUrl = Text(field);
                    break;
                case "trigger_id":
                    wire.TriggerId = Text(field);
                    break;
            }
        }
        return wire.ToEvent(Mark(wire.TriggerId, signature), retry, now);
    }

    /// <inheritdoc cref="ReadCommand"/>
    public static Interaction ReadInteraction(ReadOnlySpan<byte> body, string signature, int retry, DateTimeOffset now)
    {
        var payload = Field(body, "payload") ?? throw new JsonException("payload is missing");
        var wire = JsonSerializer.Deserialize(payload, SlackJson.Default.InteractionWire) ?? throw new JsonException("payload is empty");
        return wire.ToEvent(Mark(wire.TriggerId, signature), retry, now);
    }

    /// <summary>Whether this is Slack's unsigned look at the certificate.</summary>
    public static bool IsCertificateCheck(ReadOnlySpan<byte> body) => Field(body, "ssl_check") == "1";

    private static string Mark(string? triggerId, string signature) => new SlackSecret(triggerId ?? signature).Fingerprint();

    /// <summary>A form is written as a query is.</summary>
    private static QueryStringEnumerable Form(ReadOnlySpan<byte> body) => new(Encoding.UTF8.GetString(body));

    private static string? Field(ReadOnlySpan<byte> body, string name)
    {
        foreach (var field in Form(body))
        {
            if (field.EncodedName.Span.SequenceEqual(name))
            {
                return Text(field);
            }
        }

        return null;
    }

    private static string Text(QueryStringEnumerable.EncodedNameValuePair field) => field.DecodeValue().ToString();
}

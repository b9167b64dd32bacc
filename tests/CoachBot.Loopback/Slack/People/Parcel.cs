using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>What is sent to the app, whichever way it goes.</summary>
internal sealed record Parcel(ParcelKind Kind, JsonObject Payload);

internal enum ParcelKind
{
    Command,
    Interaction,
    Submission,
    Suggestion,
    Event,
}

internal static class ParcelKinds
{
    public static string Envelope(this ParcelKind kind) => kind switch
    {
        ParcelKind.Command => "slash_commands",
        ParcelKind.Event => "events_api",
        _ => "interactive",
    };

    public static bool TakesAnswer(this ParcelKind kind) => kind is ParcelKind.Command or ParcelKind.Submission or ParcelKind.Suggestion;
}

/// <summary>Carries parcels to the app and brings its acknowledgement.</summary>
internal interface ICarrier
{
    /// <param name="attempt">0 first, then 1 to 3; for events only.</param>
    /// <param name="reason">Why it is sent again.</param>
    Task<Ack> CarryAsync(Parcel parcel, int attempt, string? reason, CancellationToken cancellation);
}

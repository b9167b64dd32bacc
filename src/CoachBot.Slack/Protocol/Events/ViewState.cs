namespace CoachBot.Slack.Protocol.Events;

/// <summary>A view that Slack holds, as it came back.</summary>
public sealed record ViewState(string Id)
{
    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Given to views.update or views.publish, makes them fail with <c>hash_conflict</c> where the view has changed.</summary>
    public string? Hash { get; init; }

    public string? RootViewId { get; init; }

    public string? PreviousViewId { get; init; }

    public StateValues Values { get; init; } = StateValues.None;
}

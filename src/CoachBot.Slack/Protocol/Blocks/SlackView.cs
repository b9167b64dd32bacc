using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>A form or a Home tab (https://docs.slack.dev/reference/views); at most <see cref="SlackLimits.BlocksInView"/> blocks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalView), "modal")]
[JsonDerivedType(typeof(HomeView), "home")]
public abstract record SlackView(IReadOnlyList<SlackBlock> Blocks)
{
    public string? CallbackId { get; init; }

    /// <summary>Comes back with each payload of the view, unseen by members; at most <see cref="SlackLimits.PrivateMetadata"/>.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>A name of our own, unique in the workspace.</summary>
    public string? ExternalId { get; init; }
}

/// <param name="Title">At most <see cref="SlackLimits.ModalTitle"/>.</param>
public sealed record ModalView(PlainText Title, IReadOnlyList<SlackBlock> Blocks) : SlackView(Blocks)
{
    /// <summary>Required where there is an input block; at most <see cref="SlackLimits.ModalButton"/>.</summary>
    public PlainText? Submit { get; init; }

    public PlainText? Close { get; init; }

    /// <summary>Sends view_closed when the member gives up.</summary>
    public bool? NotifyOnClose { get; init; }

    public bool? ClearOnClose { get; init; }
}

public sealed record HomeView(IReadOnlyList<SlackBlock> Blocks) : SlackView(Blocks);

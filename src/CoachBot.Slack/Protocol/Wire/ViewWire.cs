using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>A view as it comes back. Its blocks are skipped: whoever sent them knows them.</summary>
internal sealed class ViewWire
{
    public string? Id { get; set; }
    public string? Type { get; set; }
    public string? CallbackId { get; set; }
    public string? PrivateMetadata { get; set; }
    public string? ExternalId { get; set; }
    public string? Hash { get; set; }
    public string? RootViewId { get; set; }
    public string? PreviousViewId { get; set; }
    public StateWire? State { get; set; }

    public ViewState ToState() => new(Required.Field(Id, "view.id"))
    {
        Type = Type,
        CallbackId = CallbackId,
        PrivateMetadata = PrivateMetadata,
        ExternalId = ExternalId,
        Hash = Hash,
        RootViewId = RootViewId,
        PreviousViewId = PreviousViewId,
        Values = State?.ToValues() ?? StateValues.None,
    };
}

internal sealed class StateWire
{
    public Dictionary<string, Dictionary<string, ElementWire>>? Values { get; set; }

    public StateValues ToValues() => Values is null or { Count: 0 }
        ? StateValues.None
        : new StateValues(Values.ToDictionary(
            block => block.Key,
            IReadOnlyDictionary<string, ElementValue> (block) =>
                block.Value.ToDictionary(element => element.Key, element => element.Value.ToValue())));
}

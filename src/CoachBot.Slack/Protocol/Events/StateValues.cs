namespace CoachBot.Slack.Protocol.Events;

/// <summary>What stands in the fields of a view or message, by block id and action id.</summary>
public sealed class StateValues(IReadOnlyDictionary<string, IReadOnlyDictionary<string, ElementValue>> byBlock)
{
    public static StateValues None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, ElementValue>>());

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ElementValue>> ByBlock => byBlock;

    /// <summary>The element of a block that has one; null where there is no such block.</summary>
    public ElementValue? OfBlock(string blockId) =>
        byBlock.TryGetValue(blockId, out var elements) ? elements.Values.FirstOrDefault() : null;

    public ElementValue? Of(string blockId, string actionId) => byBlock.GetValueOrDefault(blockId)?.GetValueOrDefault(actionId);
}

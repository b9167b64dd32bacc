using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>A modal that is open before a person.</summary>
public sealed class LoopbackModal
{
    internal LoopbackModal(JsonElement data, LoopbackUser user, LoopbackChannel channel, LoopbackMessage? source)
    {
        (Data, User, Channel, Source) = (data, user, channel, source);
        Fields = [.. data.List("components").SelectMany(ModalField.Of)];
    }

    public string CustomId => Data.Text("custom_id") ?? "";

    public string Title => Data.Text("title") ?? "";

    /// <summary>As the bot sent it.</summary>
    public JsonElement Data { get; }

    /// <summary>The inputs in order, without plain texts.</summary>
    public IReadOnlyList<ModalField> Fields { get; }

    internal LoopbackUser User { get; }

    internal LoopbackChannel Channel { get; }

    /// <summary>The message whose component opened it.</summary>
    internal LoopbackMessage? Source { get; }
}

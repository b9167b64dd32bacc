using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <content>What a command, a button or a form brings along.</content>
internal static partial class InteractionReader
{
    private static InteractionData Data(ref Utf8JsonReader reader)
    {
        var data = new InteractionData();
        Begin(ref reader);
        while (Next(ref reader, out var name))
        {
            if (name.SequenceEqual("id"u8))
                data.Id = Id(ref reader);
            else if (name.SequenceEqual("name"u8))
                data.Name = reader.GetString();
            else if (name.SequenceEqual("type"u8))
                data.Type = IsNull(ref reader) ? null : (CommandType)reader.GetInt32();
            else if (name.SequenceEqual("options"u8))
                data.Options = Options(ref reader);
            else if (name.SequenceEqual("target_id"u8))
                data.TargetId = Id(ref reader);
            else if (name.SequenceEqual("resolved"u8))
                data.Resolved = JsonSerializer.Deserialize(ref reader, DiscordJson.Default.ResolvedData);
            else if (name.SequenceEqual("custom_id"u8))
                data.CustomId = reader.GetString();
            else if (name.SequenceEqual("component_type"u8))
                data.ComponentType = IsNull(ref reader) ? null : (ComponentType)reader.GetInt32();
            else if (name.SequenceEqual("values"u8))
                data.Values = JsonSerializer.Deserialize(ref reader, DiscordJson.Default.IReadOnlyListString);
            else if (name.SequenceEqual("components"u8))
                data.Components = JsonSerializer.Deserialize(ref reader, DiscordJson.Default.IReadOnlyListComponentValue);
            else
                reader.Skip();
        }

        return data;
    }

    private static List<CommandOptionValue>? Options(ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return null;
        var options = new List<CommandOptionValue>();
        while (NextOf(ref reader))
            options.Add(Option(ref reader));
        return options;
    }

    private static CommandOptionValue Option(ref Utf8JsonReader reader)
    {
        var option = new CommandOptionValue();
        Begin(ref reader);
        while (Next(ref reader, out var name))
        {
            if (name.SequenceEqual("name"u8))
                option.Name = reader.GetString() ?? "";
            else if (name.SequenceEqual("type"u8))
                option.Type = (CommandOptionType)reader.GetInt32();
            else if (name.SequenceEqual("value"u8))
                option.Value = IsNull(ref reader) ? null : JsonElement.ParseValue(ref reader);
            else if (name.SequenceEqual("focused"u8))
                option.Focused = reader.GetBoolean();
            else if (name.SequenceEqual("options"u8))
                option.Options = Options(ref reader);
            else
                reader.Skip();
        }

        return option;
    }
}

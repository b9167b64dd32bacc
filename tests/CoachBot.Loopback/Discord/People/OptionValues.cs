using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The values that a person types into a command's options, checked as the client checks them.</summary>
internal sealed class OptionValues(DiscordWorld world, LoopbackGuild? guild)
{
    /// <exception cref="ClientRefusedException">Unknown, missing, or of another type or range.</exception>
    public void Check(JsonElement leaf, IReadOnlyList<(string Name, object Value)> given, bool complete)
    {
        var options = leaf.List("options").ToList();
        foreach (var (name, value) in given)
        {
            var option = options.Find(one => one.Text("name") == name);
            if (option.ValueKind == JsonValueKind.Undefined) throw new ClientRefusedException($"{leaf.Text("name")} has no option {name}");
            if (complete) CheckOne(option, value);
        }

        if (given.GroupBy(one => one.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ClientRefusedException($"{twice.Key} is given twice");
        if (complete && options.Find(option =>
            option.Is("required") && !given.Any(one => one.Name == option.Text("name"))) is { ValueKind: JsonValueKind.Object } missing)
            throw new ClientRefusedException($"{missing.Text("name")} is required");
    }

    public void Write(Utf8JsonWriter json, JsonElement leaf, IReadOnlyList<(string Name, object Value)> given, string? focused)
    {
        foreach (var (name, value) in given)
        {
            var option = leaf.List("options").First(one => one.Text("name") == name);
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("type", option.Type());
            json.WritePropertyName("value");
            if (name == focused) json.WriteStringValue(value.ToString());
            else WriteValue(json, option, value);
            if (name == focused) json.WriteBoolean("focused", true);
            json.WriteEndObject();
        }
    }

    /// <summary>The people, roles, rooms and files among the values.</summary>
    public void WriteResolved(Utf8JsonWriter json, IEnumerable<object> values)
    {
        var all = values.ToList();
        if (!all.Exists(value => value is LoopbackUser or LoopbackRole or LoopbackChannel or LoopbackAttachment)) return;
        json.WriteStartObject("resolved");
        Map(json, "users", all.OfType<LoopbackUser>(), user => user.Id, WorldJson.User);
        Map(json, "members", all.OfType<LoopbackUser>().Where(user => guild?.MemberList.ContainsKey(user.Id) == true), user => user.Id,
            (writer, user) => WorldJson.Member(writer, guild!.MemberList[user.Id], withUser: false, withPermissions: true));
        Map(json, "roles", all.OfType<LoopbackRole>(), role => role.Id, (writer, role) => WorldJson.Role(writer, role, 0));
        Map(json, "channels", all.OfType<LoopbackChannel>(), channel => channel.Id, WorldJson.Channel);
        Map(json, "attachments", all.OfType<LoopbackAttachment>(), file => file.Id, MessageJson.Attachment);
        json.WriteEndObject();
    }

    public static string? IdOf(object value) => value switch
    {
        LoopbackUser user => user.Id,
        LoopbackRole role => role.Id,
        LoopbackChannel channel => channel.Id,
        LoopbackAttachment file => file.Id,
        _ => null,
    };

    private void CheckOne(JsonElement option, object value)
    {
        var name = option.Text("name");
        var fits = option.Type() switch
        {
            OptionType.String => value is string,
            OptionType.Integer => value is int or long,
            OptionType.Number => value is int or long or double,
            OptionType.Boolean => value is bool,
            OptionType.User => value is LoopbackUser user && (guild is null || user.IsBot || world.Users.ContainsKey(user.Id)),
            OptionType.Role => value is LoopbackRole,
            OptionType.Channel => value is LoopbackChannel,
            OptionType.Mentionable => value is LoopbackUser or LoopbackRole,
            OptionType.Attachment => value is LoopbackAttachment,
            _ => false,
        };
        if (!fits) throw new ClientRefusedException($"{name} takes no {value.GetType().Name}");
        if (option.List("choices").Any()) _ = Choice(option, value);
        if (value is string text
            && (text.Length < Math.Max(1, option.Whole("min_length") ?? 1) || text.Length > (option.Whole("max_length") ?? 6000)))
            throw new ClientRefusedException($"{name} is too short or too long");
        if (value is int or long or double && (Convert.ToDouble(value) < (option.Number("min_value") ?? double.MinValue)
            || Convert.ToDouble(value) > (option.Number("max_value") ?? double.MaxValue)))
            throw new ClientRefusedException($"{name} is out of range");
    }

    private static void WriteValue(Utf8JsonWriter json, JsonElement option, object value)
    {
        if (option.List("choices").Any() && value is string or int or long or double)
        {
            Choice(option, value).WriteTo(json);
            return;
        }

        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int whole: json.WriteNumberValue(whole); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            default: json.WriteStringValue(IdOf(value)); break;
        }
    }

    /// <summary>The value of the choice of that name or value.</summary>
    private static JsonElement Choice(JsonElement option, object value)
    {
        foreach (var choice in option.List("choices"))
            if (choice.Text("name") == value.ToString() || choice.GetProperty("value").ToString() == value.ToString())
                return choice.GetProperty("value");
        throw new ClientRefusedException($"{option.Text("name")} has no choice {value}");
    }

    private static void Map<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, string> id, Action<Utf8JsonWriter, T> write)
    {
        var list = items.DistinctBy(id).ToList();
        if (list.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var item in list)
        {
            json.WritePropertyName(id(item));
            write(json, item);
        }

        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Turns what a person puts into an element into Slack's JSON; a person can't choose what is not offered.</summary>
internal static class Choice
{
    /// <exception cref="ArgumentException">There is no such option, user or conversation.</exception>
    public static JsonObject Make(SlackElement element, FormValue value, Workspace workspace, IEnumerable<JsonObject> suggested)
    {
        var field = FormState.Field(element.Type);
        if (value.Files.Count > 0 != (field == FormState.Files) && value.Values.Count + value.Files.Count > 0)
            throw new ArgumentException($"{element.ActionId} takes {(field == FormState.Files ? "files alone" : "no files")}.");
        if (field == FormState.Files)
            return new() { ["type"] = element.Type, [field] = new JsonArray([.. value.Files.Select(file => file.Show(file.Address))]) };
        var nodes = value.Values.Select(text => One(element, field, text, workspace, suggested)).ToArray();
        if (!FormState.IsMany(element.Type) && nodes.Length > 1)
            throw new ArgumentException($"{element.ActionId} takes one value.");
        return new()
        {
            ["type"] = element.Type,
            [field] = FormState.IsMany(element.Type) ? new JsonArray(nodes) : nodes.FirstOrDefault(),
        };
    }

    private static JsonNode? One(SlackElement element, string field, string text, Workspace workspace, IEnumerable<JsonObject> suggested) =>
        field switch
        {
            "value" => text.Length == 0 ? null : text,
            "selected_option" or "selected_options" => Option(element, text, suggested),
            "selected_user" or "selected_users" => (workspace.User(text) ?? workspace.Users.FirstOrDefault(user => user.Name == text))?.Id
                ?? throw Missing(element, text, workspace.Users.Select(user => user.Name)),
            "selected_date" => InputRules.IsDate(text) ? text : throw new ArgumentException($"{text} is not YYYY-MM-DD."),
            "selected_time" => InputRules.IsTime(text) ? text : throw new ArgumentException($"{text} is not HH:mm."),
            "selected_date_time" => long.Parse(text, CultureInfo.InvariantCulture),
            _ => (workspace.Channel(text) ?? workspace.Channels.FirstOrDefault(channel => channel.Name == text))?.Id
                ?? throw Missing(element, text, workspace.Channels.Select(channel => channel.Name)),
        };

    private static JsonNode Option(SlackElement element, string text, IEnumerable<JsonObject> suggested)
    {
        var offered = TextRules.AllOptions(element.Json).Concat(suggested).ToList();
        var option = offered.Find(option => (string?)option["value"] == text)
            ?? offered.Find(option => (string?)option["text"]?["text"] == text)
            ?? throw Missing(element, text, offered.Select(option => $"{option["text"]?["text"]} ({option["value"]})"));
        return option.DeepClone();
    }

    private static ArgumentException Missing(SlackElement element, string text, IEnumerable<string> offered) =>
        new($"{element.ActionId} does not offer '{text}', but: {string.Join(", ", offered)}.");
}

using System.Text.Json;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>What specs look at in answers.</summary>
internal static class Answers
{
    /// <summary>A figure of a query's answer, by its name or by names joined by points.</summary>
    public static JsonElement Fact(this Message message, string path)
    {
        var at = message.Facts ?? throw new InvalidOperationException($"No facts in: {message.Text}");
        return path.Split('.').Aggregate(at, (part, name) => int.TryParse(name, out var index) ? part[index] : part.GetProperty(name));
    }

    /// <summary>The same, as text: what a number, a state or null is written as.</summary>
    public static string Figure(this Message message, string path) => message.Fact(path).ToString();

    /// <summary>A field of the form that an answer opened.</summary>
    public static string? Field(this Message message, string name)
    {
        var form = message.Form ?? throw new InvalidOperationException($"No form in: {message.Text}");
        return form.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("name").GetString() == name).GetProperty("value").GetString();
    }

    /// <summary>Presses a button of the speaker's latest message with buttons, by what it says.</summary>
    public static async Task<Message> PressAsync(this Conversation chat, string label)
    {
        var latest = chat.All.Last(m => m.Buttons.Count > 0);
        var number = latest.Buttons.ToList().IndexOf(label) + 1;
        Assert.True(number > 0, $"No button “{label}” in: {latest.Text} [{string.Join(", ", latest.Buttons)}]");
        return (await chat.SayAsync($"@press {number}")).First(m => m.Kind == "reply");
    }

    /// <summary>Presses a button of any message, also one that somebody else sees, by what it says; returns the answer's text.</summary>
    public static async Task<string> PressOnAsync(this Conversation chat, Message message, string label)
    {
        await chat.PressActionAsync(message.Actions[message.Buttons.ToList().IndexOf(label)]);
        return chat.All.Last(m => m.Kind == "reply").Text;
    }
}

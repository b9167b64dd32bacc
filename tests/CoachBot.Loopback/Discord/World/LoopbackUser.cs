namespace CoachBot.Loopback.Discord;

/// <summary>A person, or the bot itself.</summary>
public sealed class LoopbackUser
{
    internal LoopbackUser(string id, string name, bool isBot = false) => (Id, Name, DisplayName, IsBot) = (id, name, name, isBot);

    public string Id { get; }

    public string Name { get; }

    /// <summary>The name that others see where they have no nickname; they may change it.</summary>
    public string DisplayName { get; set; }

    public bool IsBot { get; }

    /// <summary>The client's language, as interactions carry it.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>Why the bot can't write to them privately; <see cref="DirectMessageRefusal.None"/> where it can.</summary>
    public DirectMessageRefusal Refusal { get; internal set; }

    /// <summary>As written in a message.</summary>
    public string Mention => $"<@{Id}>";
}

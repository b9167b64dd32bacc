namespace CoachBot.Loopback.Discord;

/// <summary>A role of a guild. The guild's own id is the role @everyone.</summary>
public sealed record LoopbackRole(string Id, string Name, Permissions Permissions, bool Mentionable)
{
    /// <summary>As written in a message.</summary>
    public string Mention => $"<@&{Id}>";
}

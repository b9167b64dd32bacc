using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Interactions;

/// <summary>What an interaction tells of the people that it names.</summary>
internal static class NamedPeople
{
    /// <summary>Those who are programs.</summary>
    public static IReadOnlyCollection<string> Bots(InteractionData data) =>
        data.Resolved?.Users is { } users ? [.. users.Values.Where(user => user.Bot).Select(user => user.Id.ToString())] : [];

    /// <summary>The roles of each who is in the server.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Roles(InteractionData data) =>
        (data.Resolved?.Members ?? new Dictionary<Snowflake, GuildMember>()).ToDictionary(
            member => member.Key.ToString(), member => (IReadOnlyCollection<string>)[.. (member.Value.Roles ?? []).Select(role => role.ToString())]);
}

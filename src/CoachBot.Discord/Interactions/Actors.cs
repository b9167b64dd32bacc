using CoachBot.Application.Chat;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Interactions;

/// <summary>Who acts, as Discord tells it. It never tells a person's zone.</summary>
internal static class Actors
{
    /// <summary>Null for an interaction that nobody made.</summary>
    public static Actor? Of(Interaction interaction)
    {
        if (interaction.Invoker is not { } user)
        {
            return null;
        }

        var member = interaction.Member;
        var permissions = member?.Permissions ?? Permissions.None;
        return new Actor(
            DiscordOptions.Platform, interaction.GuildId?.ToString() ?? "", user.Id.ToString(), member?.Nick ?? user.DisplayName, null)
        {
            IsOpenDoor = false,
            // Direct messages know no nicknames.
            IsNameCurrent = member is not null,
            ManagesWorkspace = (permissions & (Permissions.ManageGuild | Permissions.Administrator)) != 0,
            Roles = [.. (member?.Roles ?? []).Select(role => role.ToString())],
        };
    }

    /// <summary>Who wrote a direct message.</summary>
    public static Actor Of(User author) =>
        new(DiscordOptions.Platform, "", author.Id.ToString(), author.DisplayName, null) { IsOpenDoor = false };
}

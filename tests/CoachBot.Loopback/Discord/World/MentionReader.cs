using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Loopback.Discord;

/// <summary>Whom a message pings: mentions in its text that <c>allowed_mentions</c> lets through. Code is no mention.</summary>
internal static partial class MentionReader
{
    public static Pings Read(string text, JsonElement body, LoopbackChannel channel)
    {
        if (!text.Contains('@')) return Pings.None;
        var plain = Code().Replace(text, "");
        var users = Ids(UserMention(), plain);
        var roles = Ids(RoleMention(), plain);
        var everyone = plain.Contains("@everyone") || plain.Contains("@here");
        if (body.Maybe("allowed_mentions") is { } allowed)
        {
            var parse = allowed.List("parse").Select(kind => kind.GetString()).ToHashSet();
            users = Allowed(users, "users");
            roles = Allowed(roles, "roles");
            everyone &= parse.Contains("everyone");

            List<string> Allowed(List<string> ids, string kind)
            {
                if (parse.Contains(kind)) return ids;
                var named = allowed.List(kind).Select(id => id.GetString()!).ToHashSet();
                return ids.FindAll(named.Contains);
            }
        }

        var mayAll = channel.Guild is { } guild && guild.BotPermissions.HasFlag(Permissions.MentionEveryone);
        roles = roles.FindAll(id => channel.Guild?.RoleList.Find(role => role.Id == id) is { } role && (role.Mentionable || mayAll));
        return new(users, roles, everyone && mayAll);
    }

    /// <summary>The people whom a message names, whether or not it notified them.</summary>
    public static IEnumerable<LoopbackUser> People(LoopbackMessage message)
    {
        var named = Ids(UserMention(), message.Content);
        return message.Channel.Guild is { } guild
            ? named.FindAll(guild.MemberList.ContainsKey).Select(id => guild.MemberList[id].User)
            : message.Channel.Recipient is { } recipient && named.Contains(recipient.Id) ? [recipient] : [];
    }

    private static List<string> Ids(Regex pattern, string text) =>
        [.. pattern.Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex("```.*?```|``.*?``|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"<@!?(\d+)>")]
    private static partial Regex UserMention();

    [GeneratedRegex(@"<@&(\d+)>")]
    private static partial Regex RoleMention();
}

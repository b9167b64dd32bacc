using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Members and whether they may be disturbed.</summary>
public sealed partial class SlackWebApi
{
    /// <summary>users.info.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<SlackUser> GetUserAsync(SlackSecret token, string userId, CancellationToken cancel = default)
    {
        var reply = await FormAsync(
            SlackMethod.UsersInfo, token, [("user", userId), ("include_locale", "true")], SlackJson.Default.UserReply, cancel);
        var wire = Present(reply.User, SlackMethod.UsersInfo);
        return new SlackUser(Present(wire.Id, SlackMethod.UsersInfo), NameOf(wire))
        {
            TeamId = wire.TeamId,
            EnterpriseId = wire.EnterpriseUser?.EnterpriseId,
            TimeZone = wire.Tz,
            Locale = wire.Locale,
            IsDeactivated = wire.Deleted,
            IsBot = wire.IsBot,
            IsAdmin = wire.IsAdmin || wire.IsOwner,
        };
    }

    /// <summary>dnd.teamInfo: who may be disturbed, in as many calls as it takes.</summary>
    /// <returns>By user id; who is not visible is left out.</returns>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<IReadOnlyDictionary<string, DoNotDisturb>> GetDoNotDisturbAsync(
        SlackSecret token, IEnumerable<string> userIds, CancellationToken cancel = default)
    {
        var found = new Dictionary<string, DoNotDisturb>();
        foreach (var some in userIds.Chunk(SlackLimits.UsersInTeamInfo))
        {
            var reply = await FormAsync(
                SlackMethod.DndTeamInfo, token, [("users", string.Join(',', some))], SlackJson.Default.DoNotDisturbReply, cancel);
            foreach (var (user, wire) in reply.Users ?? [])
                found[user] = new DoNotDisturb(wire.DndEnabled, Instant(wire.NextDndStartTs), Instant(wire.NextDndEndTs));
        }
        return found;
    }

    // 1 stands for never.
    private static DateTimeOffset? Instant(long unixSeconds) => unixSeconds <= 1 ? null : DateTimeOffset.FromUnixTimeSeconds(unixSeconds);

    private static string NameOf(UserWire wire) =>
        new[] { wire.Profile?.DisplayName, wire.Profile?.RealName, wire.RealName, wire.Name, wire.Id }
            .First(name => !string.IsNullOrEmpty(name))!;
}

using CoachBot.Discord.Protocol;
using CoachBot.Discord.Servers;

namespace CoachBot.Discord.Tests.Servers;

/// <summary>By the steps of https://docs.discord.com/developers/topics/permissions#permission-overwrites.</summary>
public sealed class BotPermissionsTests
{
    private const Permissions All = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory;
    private static readonly Snowflake Server = new(1);
    private static readonly Snowflake Bot = new(2);
    private static readonly Snowflake Coach = new(3);
    private static readonly Snowflake Helper = new(4);
    private static readonly Snowflake Others = new(5);

    [Fact]
    public void A_room_without_overwrites_gives_what_the_server_gives()
    {
        Assert.Equal("", Lacks());
        Assert.Equal("Embed Links", Of(All & ~Permissions.EmbedLinks).Lacks(new Channel()));
        Assert.Equal("View Channel, Send Messages", Of(Permissions.EmbedLinks | Permissions.ReadMessageHistory).Lacks());
    }

    [Fact]
    public void What_a_role_is_given_wins_over_what_everyone_and_another_role_are_denied() => Assert.Equal("", Lacks(
        new PermissionOverwrite(Coach, Allow: Permissions.SendMessages),
        new PermissionOverwrite(Server, Deny: Permissions.SendMessages),
        new PermissionOverwrite(Helper, Deny: Permissions.SendMessages)));

    [Fact]
    public void What_the_bot_is_denied_itself_wins_over_its_roles() => Assert.Equal("Send Messages", Lacks(
        new PermissionOverwrite(Bot, Deny: Permissions.SendMessages),
        new PermissionOverwrite(Coach, Allow: Permissions.SendMessages)));

    [Fact]
    public void A_role_that_it_does_not_have_changes_nothing() => Assert.Equal("", Lacks(new PermissionOverwrite(Others, Deny: All)));

    [Fact]
    public void An_administrator_may_do_everything_whatever_a_room_says() => Assert.Equal(
        "", Of(Permissions.Administrator).Lacks(new Channel { PermissionOverwrites = [new PermissionOverwrite(Server, Deny: All)] }));

    private static string Lacks(params PermissionOverwrite[] overwrites) => Of(All).Lacks(new Channel { PermissionOverwrites = overwrites });

    private static BotPermissions Of(Permissions inServer) => new(Server, Bot, [Coach, Helper], inServer);
}

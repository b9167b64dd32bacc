using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Tests.Protocol;

namespace CoachBot.Discord.Tests.Commands;

public sealed class CommandPublisherTests : IDisposable
{
    private static readonly CommandProjection Own = new(Catalogue.Own);
    private static readonly Snowflake App = new(8);
    private static readonly Snowflake Guild = new(21);

    private readonly RestRig _rig = new();
    private readonly NotesInMemory _notes = new();
    private readonly CommandPublisher _publisher;

    public CommandPublisherTests() => _publisher = new CommandPublisher(_rig.Rest, _notes, Own, _rig.Time, _rig.Log);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task The_commands_of_direct_messages_are_sent_once()
    {
        Takes(2);

        await _publisher.PublishGlobalAsync(App, CancellationToken.None);
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);

        var request = Assert.Single(_rig.Api.Requests);
        Assert.Equal(("PUT", "/api/v10/applications/8/commands"), (request.Method, request.Path));
        Assert.Equal(Encoding.UTF8.GetString(Own.DirectMessages()), request.Body);
        Assert.Equal(["commands:global"], _notes.Keys);
    }

    [Fact]
    public async Task The_commands_of_a_server_are_sent_again_when_its_audience_changes()
    {
        Takes(4);

        await PublishAsync(null);
        await PublishAsync(null);
        await PublishAsync(Audience.Managers);
        await PublishAsync(Audience.Managers);

        Assert.All(_rig.Api.Requests, r => Assert.Equal(("PUT", "/api/v10/applications/8/guilds/21/commands"), (r.Method, r.Path)));
        Assert.Equal(
            [Encoding.UTF8.GetString(Own.BeforeSetup()), Encoding.UTF8.GetString(Own.Server(Audience.Managers))],
            _rig.Api.Requests.Select(r => r.Body));
        Assert.Equal(["commands:21"], _notes.Keys);
    }

    [Fact]
    public async Task Each_server_and_each_application_is_remembered_for_itself()
    {
        Takes(3);

        await _publisher.PublishGuildAsync(App, Guild, null, null, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, new Snowflake(22), null, null, CancellationToken.None);
        await _publisher.PublishGuildAsync(new Snowflake(9), Guild, null, null, CancellationToken.None);

        Assert.Equal(["8/guilds/21", "8/guilds/22", "9/guilds/21"], _rig.Api.Requests.Select(r => r.Path.Split('/', 5)[4][..^9]));
    }

    [Fact]
    public async Task A_server_to_which_the_bot_comes_back_gets_its_commands_again()
    {
        Takes(2);

        await PublishAsync(Audience.Everyone);
        await _publisher.ForgetGuildAsync(Guild, CancellationToken.None);
        await PublishAsync(Audience.Everyone);

        Assert.Equal(2, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_the_bot_was_taken_out_of_unnoticed_gets_its_commands_again()
    {
        var first = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        Takes(3);

        await PublishAsync(Audience.Everyone, first);
        await PublishAsync(Audience.Everyone);
        await PublishAsync(Audience.Everyone, first);
        Assert.Single(_rig.Api.Requests);
        await PublishAsync(Audience.Everyone, first.AddDays(1));
        await PublishAsync(Audience.Managers);
        await PublishAsync(Audience.Managers, first.AddDays(1));

        Assert.Equal(3, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task What_an_outage_kept_back_is_worth_another_try_and_what_is_wrong_is_not()
    {
        Refuses(400, 50035, "Invalid Form Body");
        Assert.Null(await PublishAsync(null));
        Refuses(403, 50001, "Missing Access");
        Assert.Equal(TimeSpan.FromHours(1), await PublishAsync(null));

        _rig.Api.Answers("{}", 429, ("Retry-After", "3600"), ("X-RateLimit-Scope", "user"));
        Assert.Equal(TimeSpan.FromMinutes(2), await PublishAsync(null));
    }

    [Fact]
    public async Task What_Discord_refuses_is_logged_and_sent_again_the_next_time()
    {
        Refuses(400, 50035, "Invalid Form Body");
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);

        Assert.Empty(_notes.Keys);
        Assert.Contains(
            "Warning: The commands for direct messages are not published, and are tried again later: ",
            _rig.Log.Text,
            StringComparison.Ordinal);

        Takes(1);
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);

        Assert.Equal(2, _rig.Api.Requests.Count);
        Assert.Equal(["commands:global"], _notes.Keys);
    }

    [Fact]
    public async Task A_refusal_leaves_what_was_published_before_as_it_was()
    {
        Takes(1);
        Refuses(400, 50035, "Invalid Form Body");

        await PublishAsync(null);
        await PublishAsync(Audience.Everyone);
        await PublishAsync(null);

        Assert.Equal(2, _rig.Api.Requests.Count);
    }

    [Fact]
    public async Task An_invite_without_the_scope_is_named_as_the_cause()
    {
        Refuses(403, 50001, "Missing Access");

        await PublishAsync(null);

        Assert.Empty(_notes.Keys);
        Assert.Contains(
            "Error: The commands of server 21 can't be published: the bot was invited without the scope applications.commands.",
            _rig.Log.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_stops_the_bot()
    {
        Refuses(401, 0, "401: Unauthorized");

        await Assert.ThrowsAsync<DiscordFatalException>(() => _publisher.PublishGlobalAsync(App, CancellationToken.None));
    }

    private Task<TimeSpan?> PublishAsync(Audience? audience, DateTimeOffset? joinedAt = null) =>
        _publisher.PublishGuildAsync(App, Guild, audience, joinedAt, CancellationToken.None);

    private void Takes(int times)
    {
        for (var i = 0; i < times; i++)
            _rig.Api.Answers("[]");
    }

    private void Refuses(int status, int code, string message) =>
        _rig.Api.Answers($$"""{"code":{{code}},"message":"{{message}}"}""", status);
}

using System.Net;
using CoachBot.Application.Chat;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Commands;

public sealed class CommandPublisherTests : IDisposable
{
    private static readonly CommandProjection Own = new(Catalogue.Own);
    private static readonly Snowflake App = new(8);
    private static readonly Snowflake Guild = new(21);

    private readonly PublishingApi _api = new();
    private readonly NotesInMemory _notes = new();
    private readonly LinesLogged _log = new();
    private readonly DiscordRest _rest;
    private readonly CommandPublisher _publisher;

    public CommandPublisherTests()
    {
        var options = new RestOptions { Token = "secret", ProgramUrl = new Uri("https://bot.test/"), ProgramVersion = "1" };
        _rest = new DiscordRest(options, TimeProvider.System, _log, _api);
        _publisher = new CommandPublisher(_rest, _notes, Own, TimeProvider.System, _log);
    }

    public void Dispose()
    {
        _rest.Dispose();
        _api.Dispose();
    }

    [Fact]
    public async Task The_commands_of_direct_messages_are_sent_once()
    {
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);

        var (method, path, body) = Assert.Single(_api.Requests);
        Assert.Equal(("PUT", "/api/v10/applications/8/commands"), (method, path));
        Assert.Equal(Own.DirectMessages(), body);
        Assert.Equal(["commands:global"], _notes.Keys);
    }

    [Fact]
    public async Task The_commands_of_a_server_are_sent_again_when_its_audience_changes()
    {
        await _publisher.PublishGuildAsync(App, Guild, null, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, Guild, null, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, Guild, Audience.Managers, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, Guild, Audience.Managers, CancellationToken.None);

        Assert.All(_api.Requests, r => Assert.Equal(("PUT", "/api/v10/applications/8/guilds/21/commands"), (r.Method, r.Path)));
        Assert.Equal([Own.BeforeSetup(), Own.Server(Audience.Managers)], _api.Requests.Select(r => r.Body));
        Assert.Equal(["commands:21"], _notes.Keys);
    }

    [Fact]
    public async Task Each_server_and_each_application_is_remembered_for_itself()
    {
        await _publisher.PublishGuildAsync(App, Guild, null, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, new Snowflake(22), null, CancellationToken.None);
        await _publisher.PublishGuildAsync(new Snowflake(9), Guild, null, CancellationToken.None);

        Assert.Equal(
            ["/api/v10/applications/8/guilds/21/commands", "/api/v10/applications/8/guilds/22/commands", "/api/v10/applications/9/guilds/21/commands"],
            _api.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task A_server_to_which_the_bot_comes_back_gets_its_commands_again()
    {
        await _publisher.PublishGuildAsync(App, Guild, Audience.Everyone, CancellationToken.None);
        await _publisher.ForgetGuildAsync(Guild, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, Guild, Audience.Everyone, CancellationToken.None);

        Assert.Equal(2, _api.Requests.Count);
    }

    [Fact]
    public async Task What_Discord_refuses_is_logged_and_sent_again_the_next_time()
    {
        _api.Refusal = (HttpStatusCode.BadRequest, """{"code":50035,"message":"Invalid Form Body"}""");
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);
        _api.Refusal = null;

        Assert.Empty(_notes.Keys);
        Assert.StartsWith("Warning: The commands for direct messages are not published, and are tried again later: ", Assert.Single(_log.Lines));
        await _publisher.PublishGlobalAsync(App, CancellationToken.None);
        Assert.Equal(2, _api.Requests.Count);
        Assert.Equal(["commands:global"], _notes.Keys);
    }

    [Fact]
    public async Task A_refusal_leaves_what_was_published_before_as_it_was()
    {
        await _publisher.PublishGuildAsync(App, Guild, null, CancellationToken.None);
        _api.Refusal = (HttpStatusCode.BadRequest, """{"code":50035,"message":"Invalid Form Body"}""");
        await _publisher.PublishGuildAsync(App, Guild, Audience.Everyone, CancellationToken.None);
        await _publisher.PublishGuildAsync(App, Guild, null, CancellationToken.None);

        Assert.Equal(2, _api.Requests.Count);
    }

    [Fact]
    public async Task An_invite_without_the_scope_is_named_as_the_cause()
    {
        _api.Refusal = (HttpStatusCode.Forbidden, """{"code":50001,"message":"Missing Access"}""");

        await _publisher.PublishGuildAsync(App, Guild, null, CancellationToken.None);

        Assert.Empty(_notes.Keys);
        Assert.StartsWith(
            "Error: The commands of server 21 can't be published: the bot was invited without the scope applications.commands.",
            Assert.Single(_log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refused_token_stops_the_bot()
    {
        _api.Refusal = (HttpStatusCode.Unauthorized, """{"code":0,"message":"401: Unauthorized"}""");

        await Assert.ThrowsAsync<DiscordFatalException>(() => _publisher.PublishGlobalAsync(App, CancellationToken.None));
    }
}

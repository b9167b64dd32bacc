using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Home;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Http;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Workspaces;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack;

/// <summary>What Slack adds to the coach.</summary>
public static class SlackServices
{
    /// <param name="services">Where the coach's own services are.</param>
    /// <param name="options">How to connect.</param>
    /// <param name="keys">The folder of the keys that encrypt the tokens of workspaces; it is made when it is needed.</param>
    /// <param name="wire">The clock of the connection: time-outs and limits are real even where the coach's clock is virtual.</param>
    public static IServiceCollection AddSlack(
        this IServiceCollection services, SlackOptions options, DirectoryInfo keys, TimeProvider? wire = null)
    {
        var clock = wire ?? TimeProvider.System;
        services.AddSingleton(options);
        services.AddSingleton(provider => new SlackWebApi(
            SlackWebApi.CreateHttpClient(),
            options.ApiBaseUrl is { } address ? new SlackWebApiOptions { BaseAddress = address } : new SlackWebApiOptions(),
            clock,
            provider.GetRequiredService<ILogger<SlackWebApi>>()));
        // Most bots are in one workspace, whose token is a setting: what encrypts the tokens of others is made when there is one.
        var protection = new Lazy<IDataProtectionProvider>(
            () => DataProtectionProvider.Create(keys, builder => builder.SetApplicationName("CoachBot")));
        services.AddSingleton(provider => new Installations(
            provider.GetRequiredService<IPlatformNotes>(), protection, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SlackWorkspaces(
            provider.GetRequiredService<SlackWebApi>(), options, provider.GetRequiredService<Installations>(), clock,
            provider.GetRequiredService<ILogger<SlackWorkspaces>>()));
        services.AddSingleton<InstallPages>();
        services.AddSingleton(provider => new Actors(
            provider.GetRequiredService<SlackWebApi>(), clock, provider.GetRequiredService<ILogger<Actors>>()));
        services.AddSingleton(provider => new PickedRooms(
            provider.GetRequiredService<CommandPipeline>(), provider.GetRequiredService<SlackWebApi>(), clock,
            provider.GetRequiredService<ILogger<PickedRooms>>()));
        services.AddSingleton(provider => new Travels(clock, provider.GetRequiredService<ILogger<Travels>>()));
        services.AddSingleton(_ => new PersonLanes());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HomeTab>(provider, clock));
        services.AddSingleton<SlashNames>();
        services.AddSingleton<Answers>();
        services.AddSingleton<HandedIn>();
        services.AddSingleton<SlashCommands>();
        services.AddSingleton<Presses>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<Suggestions>();
        services.AddSingleton<Shortcuts>();
        services.AddSingleton<TypedMessages>();
        services.AddSingleton<Leaving>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SlackEvents>(provider, clock));
        services.AddSingleton<SlackRooms>();
        services.AddSingleton<Disturbance>();
        services.AddSingleton<HistorySearch>();
        services.AddSingleton<IChatPlatform, SlackPlatform>();
        services.AddSingleton(provider => new SlackConnection(
            Sockets(provider, options, clock), provider.GetRequiredService<SlackWorkspaces>(), provider.GetRequiredService<Departures>(),
            provider.GetRequiredService<Travels>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SlackWeb(
            Http(provider, options, clock), options, provider.GetRequiredService<InstallPages>()));
        return services;
    }

    private static SlackSockets? Sockets(IServiceProvider provider, SlackOptions options, TimeProvider clock) =>
        options.AppToken is not { } token ? null : new SlackSockets(
            provider.GetRequiredService<SlackEvents>(), provider.GetRequiredService<SlackWebApi>(),
            new SlackSocketsOptions { AppToken = token }, clock, provider.GetRequiredService<ILogger<SlackSockets>>());

    private static SlackHttp? Http(IServiceProvider provider, SlackOptions options, TimeProvider clock) =>
        options.SigningSecret is not { } secret ? null : new SlackHttp(
            provider.GetRequiredService<SlackEvents>(),
            new SlackHttpOptions { SigningSecret = secret, PreviousSigningSecret = options.SigningSecretPrevious ?? default },
            clock,
            provider.GetRequiredService<ILogger<SlackHttp>>());
}

using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack;

/// <summary>What Slack adds to the coach.</summary>
public static class SlackServices
{
    /// <param name="services">Where the coach's own services are.</param>
    /// <param name="options">How to connect.</param>
    /// <param name="wire">The clock of the connection: time-outs and limits are real even where the coach's clock is virtual.</param>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options, TimeProvider? wire = null)
    {
        var clock = wire ?? TimeProvider.System;
        services.AddSingleton(options);
        services.AddSingleton(provider => new SlackWebApi(
            SlackWebApi.CreateHttpClient(),
            options.ApiBaseUrl is { } address ? new SlackWebApiOptions { BaseAddress = address } : new SlackWebApiOptions(),
            clock,
            provider.GetRequiredService<ILogger<SlackWebApi>>()));
        services.AddSingleton(provider => new OwnWorkspace(provider.GetRequiredService<SlackWebApi>(), options, clock));
        services.AddSingleton(provider => new Actors(
            provider.GetRequiredService<SlackWebApi>(), options, provider.GetRequiredService<OwnWorkspace>(), clock,
            provider.GetRequiredService<ILogger<Actors>>()));
        services.AddSingleton(provider => new Travels(clock, provider.GetRequiredService<ILogger<Travels>>()));
        services.AddSingleton<Turns>();
        services.AddSingleton<Answers>();
        services.AddSingleton<SlackEvents>();
        services.AddSingleton<IChatPlatform, SlackPlatform>();
        services.AddSingleton(provider => new SlackConnection(
            new SlackSockets(
                provider.GetRequiredService<SlackEvents>(), provider.GetRequiredService<SlackWebApi>(),
                new SlackSocketsOptions { AppToken = options.AppToken }, clock, provider.GetRequiredService<ILogger<SlackSockets>>()),
            provider.GetRequiredService<OwnWorkspace>(), provider.GetRequiredService<Departures>(), provider.GetRequiredService<Travels>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

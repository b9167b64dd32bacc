using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Stores;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Delivery;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord;

/// <summary>What Discord adds to the coach.</summary>
public static class DiscordServices
{
    /// <param name="services">Where the coach's own services are.</param>
    /// <param name="options">How to connect.</param>
    /// <param name="wire">The clock of the connection: time-outs and limits are real even where the coach's clock is virtual.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options, TimeProvider? wire = null)
    {
        var clock = wire ?? TimeProvider.System;
        services.AddSingleton(options);
        services.AddSingleton(provider => new DiscordRest(RestOptionsOf(options), clock, provider.GetRequiredService<ILogger<DiscordRest>>()));
        services.AddSingleton(_ => new DiscordFiles(RestOptionsOf(options), clock));
        services.AddSingleton<HandedIn>();
        services.AddSingleton(provider => new Lanes(clock, provider.GetRequiredService<ILogger<Lanes>>()));
        services.AddSingleton<SlashNames>();
        services.AddSingleton<DiscordRooms>();
        services.AddSingleton<TeamRooms>();
        services.AddSingleton<SentMessages>();
        services.AddSingleton<IChatPlatform, DiscordPlatform>();
        services.AddSingleton<CommandProjection>();
        services.AddSingleton(provider => new CommandPublisher(
            provider.GetRequiredService<DiscordRest>(), provider.GetRequiredService<IPlatformNotes>(), provider.GetRequiredService<CommandProjection>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<CommandPublisher>>()));
        services.AddSingleton<ServerDesk>();
        services.AddSingleton<PickedRooms>();
        services.AddSingleton<FormDesk>();
        services.AddSingleton(provider => new Conversation(
            provider.GetRequiredService<CommandPipeline>(), provider.GetRequiredService<Completer>(), provider.GetRequiredService<Belonging>(),
            provider.GetRequiredService<DiscordRest>(), clock));
        services.AddSingleton<TypedMessages>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton(provider => new InteractionAnswers(
            provider.GetRequiredService<DiscordRest>(), provider.GetRequiredService<FormDrafts>(),
            provider.GetRequiredService<SlashNames>(), clock,
            provider.GetRequiredService<ILogger<InteractionAnswers>>()));
        services.AddSingleton<DiscordEvents>();
        services.AddSingleton(provider => new DiscordConnection(
            new DiscordShards(
                provider.GetRequiredService<DiscordRest>(), GatewayOptionsOf(options), provider.GetRequiredService<DiscordEvents>(), clock,
                provider.GetRequiredService<ILogger<DiscordShards>>()),
            provider.GetRequiredService<Lanes>()));
        return services;
    }

    internal static RestOptions RestOptionsOf(DiscordOptions options)
    {
        var rest = new RestOptions
        {
            Token = options.Token,
            ProgramUrl = new Uri("https://github.com/coachbot/coachbot"),
            ProgramVersion = typeof(DiscordServices).Assembly.GetName().Version?.ToString(3) ?? "1.0",
        };
        return options.ApiBaseUrl is { } address ? rest with { BaseAddress = address } : rest;
    }

    private static GatewayOptions GatewayOptionsOf(DiscordOptions options) => new()
    {
        Token = options.Token,
        Intents = DiscordOptions.Intents,
        ShardCount = options.Shards,
    };
}

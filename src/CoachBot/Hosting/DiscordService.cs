using CoachBot.Discord;
using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Hosting;

/// <summary>Keeps the coach connected to Discord. Where Discord refuses the bot, the program ends with what to change.</summary>
public sealed class DiscordService(DiscordConnection connection, Ending ending) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await connection.RunAsync(stoppingToken);
        }
        catch (DiscordFatalException fault)
        {
            ending.EndWith(fault.Message);
        }
    }
}

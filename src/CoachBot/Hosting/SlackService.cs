using CoachBot.Slack;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Hosting;

/// <summary>Keeps the coach connected to Slack. Where Slack refuses the bot, the program ends with what to change.</summary>
public sealed class SlackService(SlackConnection connection, Ending ending) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await connection.RunAsync(stoppingToken);
        }
        catch (SlackTroubleException fault)
        {
            ending.EndWith(fault.Message);
        }
    }
}

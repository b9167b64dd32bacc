namespace CoachBot.Discord.Protocol;

/// <summary>
/// The bot's application. With an <c>InteractionsEndpointUrl</c> no interaction comes over the gateway.
/// https://docs.discord.com/developers/resources/application#application-object
/// </summary>
public sealed record ApplicationInfo(
    Snowflake Id,
    string Name,
    int Flags = 0,
    string? InteractionsEndpointUrl = null,
    InstallParams? InstallParams = null);

namespace CoachBot.Discord.Protocol;

/// <summary>
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types
/// </summary>
public enum CommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
    PrimaryEntryPoint = 4,
}

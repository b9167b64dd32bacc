namespace CoachBot.Discord.Protocol;

/// <summary>
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type
/// </summary>
public enum CommandOptionType
{
    SubCommand = 1,
    SubCommandGroup = 2,
    Text = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

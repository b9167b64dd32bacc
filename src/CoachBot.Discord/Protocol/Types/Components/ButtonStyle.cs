namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/components/reference#button-button-styles</summary>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/components/reference#text-input-text-input-styles</summary>
public enum TextInputStyle
{
    /// <summary>A single line.</summary>
    Short = 1,
    Paragraph = 2,
}

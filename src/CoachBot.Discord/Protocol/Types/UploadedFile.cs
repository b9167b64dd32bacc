namespace CoachBot.Discord.Protocol;

/// <summary>
/// A file that a person uploaded, as Discord tells of it. https://docs.discord.com/developers/resources/message#attachment-object
/// </summary>
/// <param name="Size">In bytes.</param>
/// <param name="Url">Where it can be fetched for a day or so; the address lets its reader in.</param>
public sealed record UploadedFile(Snowflake Id, string Filename, long Size, string Url)
{
    /// <summary>Without the address.</summary>
    public override string ToString() => $"{Filename} ({Id})";
}

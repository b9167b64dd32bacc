namespace CoachBot.Discord.Protocol;

/// <summary>
/// Up to 10 files, in a <see cref="Label"/> of a modal. https://docs.discord.com/developers/components/reference#file-upload
/// </summary>
public sealed record FileUpload(string CustomId, int? MinValues = null, int? MaxValues = null, bool? Required = null) : Component;

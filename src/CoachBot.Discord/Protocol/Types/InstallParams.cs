namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/application#install-params-object</summary>
public sealed record InstallParams(IReadOnlyList<string> Scopes, Permissions Permissions);

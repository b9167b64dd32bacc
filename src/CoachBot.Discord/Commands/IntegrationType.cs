namespace CoachBot.Discord.Commands;

/// <summary>https://docs.discord.com/developers/resources/application#application-object-application-integration-types</summary>
internal enum IntegrationType
{
    /// <summary>Installed to a server.</summary>
    GuildInstall = 0,

    /// <summary>Installed by a person for themselves.</summary>
    UserInstall = 1,
}

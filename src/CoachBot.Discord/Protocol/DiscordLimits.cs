namespace CoachBot.Discord.Protocol;

/// <summary>Discord's limits, each with the page that states it. Lengths are in characters unless the name says otherwise.</summary>
public static class DiscordLimits
{
    // https://docs.discord.com/developers/resources/message#create-message
    public const int MessageContent = 2_000;
    public const int EmbedsPerMessage = 10;
    public const int Nonce = 25;
    public const int FilesPerMessage = 10;
    public const int MentionedUsers = 100;

    // https://docs.discord.com/developers/resources/message#get-channel-messages
    public const int MessagesPerPage = 100;

    // https://docs.discord.com/developers/resources/message#embed-object-embed-limits
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4_096;
    public const int EmbedFields = 25;
    public const int EmbedFieldName = 256;
    public const int EmbedFieldValue = 1_024;
    public const int EmbedFooter = 2_048;
    public const int EmbedAuthorName = 256;

    /// <summary>All titles, descriptions, field names and values, footers and author names of a message's embeds together.</summary>
    public const int EmbedsTotal = 6_000;

    // https://docs.discord.com/developers/components/reference
    public const int CustomId = 100;
    public const int ActionRowsPerMessage = 5;
    public const int ButtonsPerRow = 5;
    public const int ButtonLabel = 80;
    public const int ButtonUrl = 512;
    public const int SelectOptions = 25;
    public const int SelectOptionLabel = 100;
    public const int SelectOptionValue = 100;
    public const int SelectOptionDescription = 100;
    public const int SelectPlaceholder = 150;
    public const int TextInputValue = 4_000;
    public const int TextInputPlaceholder = 100;
    public const int LabelText = 45;
    public const int LabelDescription = 100;
    public const int RadioOptionsMin = 2;
    public const int RadioOptions = 10;
    public const int CheckboxOptions = 10;
    public const int SectionTexts = 3;
    public const int UploadedFiles = 10;

    /// <summary>Components of a message with <see cref="MessageFlags.IsComponentsV2"/>, nested ones included.</summary>
    public const int ComponentsPerMessage = 40;

    // https://docs.discord.com/developers/interactions/receiving-and-responding
    public const int ModalTitle = 45;
    public const int ModalComponents = 5;
    public const int AutocompleteChoices = 25;
    public static readonly TimeSpan InteractionResponse = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan InteractionToken = TimeSpan.FromMinutes(15);

    // https://docs.discord.com/developers/interactions/application-commands
    public const int SlashCommands = 100;
    public const int CommandName = 32;
    public const int CommandDescription = 100;
    public const int CommandOptions = 25;
    public const int CommandChoices = 25;
    public const int CommandChoiceName = 100;
    public const int CommandChoiceValue = 100;

    /// <summary>Names, descriptions and values of a command and all below it; the longest localization of each counts.</summary>
    public const int CommandTotal = 8_000;

    /// <summary>Commands newly created a day and guild; overwriting those that exist does not count.</summary>
    public const int CommandCreationsPerDay = 200;

    // https://docs.discord.com/developers/events/gateway
    public const int GatewayVersion = 10;
    public const int GatewayPayloadBytes = 4_096;
    public const int GatewaySends = 120;
    public static readonly TimeSpan GatewaySendPeriod = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan IdentifyPeriod = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan SessionStartPeriod = TimeSpan.FromHours(24);

    // https://docs.discord.com/developers/topics/rate-limits
    public const int GlobalRequests = 50;
    public static readonly TimeSpan GlobalRequestPeriod = TimeSpan.FromSeconds(1);
    public const int InvalidRequests = 10_000;
    public static readonly TimeSpan InvalidRequestPeriod = TimeSpan.FromMinutes(10);
}

namespace CoachBot.Slack.Protocol;

/// <summary>What Slack allows, each with the address of the page that says so. Lengths are in characters.</summary>
public static class SlackLimits
{
    // https://docs.slack.dev/interactivity/handling-user-interaction
    public static readonly TimeSpan AcknowledgeWithin = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TriggerLifetime = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan ResponseUrlLifetime = TimeSpan.FromMinutes(30);
    public const int ResponseUrlUses = 5;

    // https://docs.slack.dev/apis/events-api/using-socket-mode
    public const int SocketsOfApp = 10;

    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    public static readonly TimeSpan SignatureAge = TimeSpan.FromMinutes(5);

    // https://docs.slack.dev/apis/web-api/rate-limits, calls a minute, method and workspace
    public const int Tier1 = 1;
    public const int Tier2 = 20;
    public const int Tier3 = 50;
    public const int Tier4 = 100;
    public static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    // https://docs.slack.dev/reference/methods/dnd.teamInfo
    public const int UsersInTeamInfo = 50;

    // https://docs.slack.dev/reference/methods/conversations.history
    public const int HistoryPage = 999;

    // https://docs.slack.dev/reference/methods/chat.update (chat.postMessage cuts only far later: take the stricter)
    public const int MessageText = 4000;

    // https://docs.slack.dev/reference/block-kit/blocks
    public const int BlocksInMessage = 50;
    public const int BlocksInView = 100;
    public const int BlockId = 255;
    public const int ActionId = 255;

    /// <summary>
    /// Undocumented: `msg_blocks_too_long` was seen from about 13,200 over all blocks of a message
    /// (https://github.com/slackapi/bolt-js/issues/2509); stay below.
    /// </summary>
    public const int TextOverBlocks = 12000;

    // https://docs.slack.dev/reference/block-kit/blocks/section-block
    public const int SectionText = 3000;
    public const int SectionFields = 10;
    public const int SectionField = 2000;

    // https://docs.slack.dev/reference/block-kit/blocks/header-block
    public const int HeaderText = 150;

    // https://docs.slack.dev/reference/block-kit/blocks/context-block
    public const int ContextElements = 10;

    // https://docs.slack.dev/reference/block-kit/composition-objects/text-object
    public const int ContextText = 3000;

    // As many as people may attach to one message; of the call itself no limit is documented.
    public const int FilesInMessage = 10;

    // https://docs.slack.dev/reference/block-kit/blocks/actions-block
    public const int ActionsElements = 25;

    // https://docs.slack.dev/reference/block-kit/blocks/input-block
    public const int InputLabel = 2000;
    public const int InputHint = 2000;

    // https://docs.slack.dev/reference/block-kit/block-elements/button-element
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int ButtonUrl = 3000;

    // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int OptionDescription = 75;

    // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
    public const int OptionsInSelect = 100;
    public const int Placeholder = 150;

    // https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element and …/checkboxes-element
    public const int OptionsInRadioButtons = 10;
    public const int OptionsInCheckboxes = 10;

    // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
    public const int PlainTextInput = 3000;

    // https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object
    public const int ConfirmTitle = 100;
    public const int ConfirmText = 300;
    public const int ConfirmButton = 30;

    // https://docs.slack.dev/reference/views/modal-views and https://docs.slack.dev/surfaces/modals
    public const int ModalTitle = 24;
    public const int ModalButton = 24;
    public const int ModalStack = 3;
    public const int CallbackId = 255;
    public const int ExternalId = 255;
    public const int PrivateMetadata = 3000;
    public const int ViewBytes = 250_000;
}

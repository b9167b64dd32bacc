using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>What a form submission is answered with (https://docs.slack.dev/surfaces/modals).</summary>
internal sealed record ViewResponse(string ResponseAction)
{
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public SlackView? View { get; init; }
}

internal sealed record SuggestionResponse(IReadOnlyList<SelectOption> Options);

namespace CoachBot.Slack.Rendering;

/// <summary>What only Slack makes necessary to say.</summary>
public static class SlackTexts
{
    public const string Save = "Save";
    public const string Cancel = "Cancel";
}

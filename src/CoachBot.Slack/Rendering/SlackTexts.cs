using CoachBot.Application.Replies;

namespace CoachBot.Slack.Rendering;

/// <summary>What only Slack makes necessary to say.</summary>
public static class SlackTexts
{
    public const string Save = "Save";
    public const string Cancel = "Cancel";

    /// <summary>For a form that asks for a file, where it can't be opened.</summary>
    public static Line OrSendFile(string command) => Line.Of($"Or send me the file as a direct message, with the words `{command}`.");

    public static Line MayNotReadFiles(string scope) => Line.Of(
        $"Slack does not let me read files here: the app lacks the scope `{scope}`. Who manages the app adds it on its page “OAuth & Permissions”"
        + $" and installs the app again; then sending the file once more works.");

    public const string InstallGivenUp = "Nothing was installed. You can close this page, or begin again whenever you like.";

    public static string Installed(string workspace) =>
        $"CoachBot is in {workspace}. One step is left: in Slack, someone who manages the workspace types /coach setup.";

    public static string InstallNotBegunHere(Uri begin) =>
        $"This installation was not begun in this browser, or more than ten minutes ago. Begin again at {begin}";

    public static string InstallFailed(string code) => $"Slack did not let CoachBot in ({code}). Begin again; if it stays, ask whoever runs CoachBot.";
}

namespace CoachBot.Hosting;

/// <summary>The keys that encrypt the tokens of Slack workspaces lie beside the store, in a folder that only CoachBot's user may read.</summary>
public static class SlackKeys
{
    public static DirectoryInfo Beside(string store)
    {
        var folder = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store))!, "keys"));
        if (!folder.Exists && !OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        folder.Create();
        return folder;
    }
}

using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>Settings: <c>config/appsettings.json</c> beside the program, overridden by environment variables (<c>__</c> for <c>:</c>).</summary>
public static class Configuration
{
    /// <summary>The file; in the folder that <c>Config__Path</c> names, else in <c>config</c> beside the program.</summary>
    public static string FilePath => Path.GetFullPath(Path.Combine(Chosen ?? Path.Combine(AppContext.BaseDirectory, "config"), "appsettings.json"));

    private static string? Chosen => new ConfigurationBuilder().AddEnvironmentVariables().Build()["Config:Path"] is { Length: > 0 } path ? path : null;

    /// <exception cref="StartRefusedException">There is no such folder, or the file is there, but it is no JSON or may not be read.</exception>
    public static IConfiguration Read()
    {
        var file = FilePath;
        // With the defaults instead, a misspelt name would put the store somewhere else.
        if (Chosen is not null && !Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new StartRefusedException($"Config__Path names {Path.GetDirectoryName(file)}, where there is no folder. Name one that is there, or unset it.");
        }

        try
        {
            return new ConfigurationBuilder().AddJsonFile(file, optional: true).AddEnvironmentVariables().Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{file} can't be read ({(fault.InnerException ?? fault).Message.TrimEnd('.')}). Correct it, or name another folder with Config__Path.");
        }
    }
}

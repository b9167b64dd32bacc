using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>Settings: <c>config/appsettings.json</c> beside the program, overridden by environment variables (<c>__</c> for <c>:</c>).</summary>
public static class Configuration
{
    /// <summary>The file; in the folder that <c>Config__Path</c> names, else in <c>config</c> beside the program.</summary>
    public static string FilePath
    {
        get
        {
            var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            return Path.GetFullPath(Path.Combine(environment["Config:Path"] ?? Path.Combine(AppContext.BaseDirectory, "config"), "appsettings.json"));
        }
    }

    /// <exception cref="StartRefusedException">The file is there, but it is no JSON or may not be read.</exception>
    public static IConfiguration Read()
    {
        var file = FilePath;
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

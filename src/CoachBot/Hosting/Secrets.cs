using Microsoft.Extensions.Configuration;

namespace CoachBot.Hosting;

/// <summary>Secrets come from the environment, or from a file that a setting of the same name with <c>File</c> behind it names.</summary>
public static class Secrets
{
    /// <summary>The secret without white space around it; null where it is not set.</summary>
    /// <exception cref="StartRefusedException">The file can't be read, or is empty. The sentence never holds the secret.</exception>
    public static string? Find(IConfiguration configuration, string key)
    {
        if (configuration[key]?.Trim() is { Length: > 0 } plain)
        {
            return plain;
        }

        if (configuration[key + "File"] is not { Length: > 0 } path)
        {
            return null;
        }

        var setting = key.Replace(":", "__", StringComparison.Ordinal) + "File";
        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 } secret
                ? secret
                : throw new StartRefusedException($"{setting} names {path}, which is empty. Put the secret into it, or name another file.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{setting} names {path}, which can't be read. Name a file that CoachBot's user can read.");
        }
    }
}

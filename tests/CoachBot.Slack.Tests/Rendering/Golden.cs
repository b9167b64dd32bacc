using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Wire;
using CoachBot.Slack.Rendering;

namespace CoachBot.Slack.Tests.Rendering;

/// <summary>What a message looked like when somebody looked at it: a file of JSON for each.</summary>
internal static class Golden
{
    /// <summary>With this set to <c>1</c>, what there is now is accepted and written.</summary>
    private const string Accept = "COACHBOT_ACCEPT_GOLDENS";

    private static readonly JsonSerializerOptions Readable = new(SlackJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Check(string name, RenderedMessage message) =>
        Check(name, Write(new ReplyMessage(message.Text) { Blocks = message.Blocks }));

    public static void Check(string name, SlackView view) => Check(name, Write(view));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))) + "\n";

    private static void Check(string name, string now)
    {
        var path = Path.Combine(Folder(), name + ".json");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, now);
            return;
        }

        var before = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (before != now)
        {
            Assert.Fail(
                $"Goldens/{name}.json is not what is rendered now:\n{Difference(before, now)}\n"
                + $"If it looks well, accept it: {Accept}=1 dotnet test");
        }
    }

    private static string Difference(string before, string now)
    {
        var (old, current) = (before.Split('\n'), now.Split('\n'));
        var same = old.Zip(current).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Reverse().Zip(current.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        tail = Math.Min(tail, Math.Min(old.Length, current.Length) - same);
        var text = new StringBuilder().Append("line ").Append(same + 1).Append(":\n");
        foreach (var line in old[same..^tail])
            text.Append("- ").Append(line).Append('\n');
        foreach (var line in current[same..^tail])
            text.Append("+ ").Append(line).Append('\n');
        return text.ToString();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "Goldens");
}

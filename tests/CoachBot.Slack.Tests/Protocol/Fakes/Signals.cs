using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>Awaits what must come; a test that hangs fails instead.</summary>
internal static class Signals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>JSON without the line breaks that a test wrote into it.</summary>
    public static string OneLine(this string json) => JsonNode.Parse(json)!.ToJsonString();

    public static Task<T> SoonAsync<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static Task SoonAsync(this Task task) => task.WaitAsync(Patience);

    public static Task<T> NextAsync<T>(this Channel<T> channel) => channel.Reader.ReadAsync().AsTask().SoonAsync();
}

using CoachBot.Verbs;
using Microsoft.Extensions.Hosting;

namespace CoachBot.CrashHost;

/// <summary>The program's <c>chat --json --simulate</c>.</summary>
internal static class TerminalLife
{
    public static Task<int> RunAsync(FatalPoint point, string clock)
    {
        var options = ChatOptions.Of("ada", "Europe/London", clock, json: true);
        var builder = ChatVerb.Prepare(options, interactive: false);
        builder.Services.MakeFatal(point);
        return ChatVerb.TalkAsync(builder.Build(), options, interactive: false, CancellationToken.None);
    }
}

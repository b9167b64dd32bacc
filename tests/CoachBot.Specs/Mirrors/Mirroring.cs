using System.Runtime.CompilerServices;
using CoachBot.Testing;

namespace CoachBot.Specs.Mirrors;

/// <summary>Where conversations are held once more when they have ended in the terminal.</summary>
internal static class Mirroring
{
    [ModuleInitializer]
    internal static void Begin() => Conversation.Mirror = HoldAsync;

    private static async Task HoldAsync(Script script)
    {
        await DiscordMirror.HoldAsync(script);
        await SlackMirror.HoldAsync(script);
    }
}

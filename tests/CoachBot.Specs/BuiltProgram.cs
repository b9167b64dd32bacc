using System.Diagnostics;

namespace CoachBot.Specs;

/// <summary>
/// The program that lies beside the specs, or the one whose path <c>COACHBOT_PROGRAM</c> gives: so the native one is held to the same
/// promises (<c>--filter Category=Program</c>).
/// </summary>
internal static class BuiltProgram
{
    public const string Category = "Program";

    private static readonly string? Other = Environment.GetEnvironmentVariable("COACHBOT_PROGRAM");

    /// <summary>How to start it; the arguments come after those that are there.</summary>
    public static ProcessStartInfo With(params IEnumerable<string> arguments) =>
        new(Other ?? "dotnet", Other is null ? [Path.Combine(AppContext.BaseDirectory, "CoachBot.dll"), .. arguments] : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}

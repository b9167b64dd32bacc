namespace CoachBot.Discord.Tests.Protocol;

/// <summary>Chance as a test wants it.</summary>
internal sealed class ScriptedRandom(double value) : Random
{
    public override double NextDouble() => value;
}

namespace CoachBot.Benchmarks.Discord;

/// <summary>The coach as it is shipped, or the least that speaks the same protocol.</summary>
internal enum ClientKind
{
    Coach,
    Bare,
    BareCompressed,
}

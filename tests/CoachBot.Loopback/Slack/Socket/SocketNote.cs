namespace CoachBot.Loopback.Slack;

/// <summary>A socket that opened or closed; numbers rise from 1.</summary>
public sealed record SocketNote(int Number);

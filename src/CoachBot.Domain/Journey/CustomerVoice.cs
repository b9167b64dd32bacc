using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Journey;

/// <summary>Where customers see the team, as a member reports it: shown apart, as hearsay, and never counted with the raters.</summary>
/// <param name="By">Who reported it; never shown.</param>
/// <param name="Note">What the customers said; null where nothing was noted, and once who wrote it is forgotten.</param>
public sealed record CustomerVoice(CustomerVoiceId Id, MemberId By, Instant At, JourneyStage Stage, string? Note);

namespace CoachBot.Domain.Journey;

public readonly record struct AssessmentId(long Value);

public readonly record struct CustomerVoiceId(long Value);

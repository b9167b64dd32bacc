namespace CoachBot.Domain.Journey;

/// <summary>What an assessment looks at, in the order in which it is shown.</summary>
public enum Dimension
{
    Intent,
    Listening,
    Rhythm,
    Resourcing,
    Conversation,
    Focus,
    Measurement,
    Learning,
    Governance,
    Impact,
}

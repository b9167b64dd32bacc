namespace CoachBot.Application.Privacy;

/// <summary>What there is to see of a team and its members.</summary>
public enum DataKind
{
    NameAndRole,
    Settings,
    Kept,
    Missed,
    Minutes,
    PersonalCost,
    Notes,
    Reasons,
    Answers,
    HowManyAnswered,
    TeamTotals,
    ChannelTotals,
    Goals,
    Cover,
    Kudos,
    Promises,
    Ideas,
    Strategies,
    Spends,
    Rate,
    CustomersSay,
}

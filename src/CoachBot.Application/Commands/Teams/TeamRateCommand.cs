using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>What an hour of the team's time costs: one rate for everybody. What is worked out with it, leads alone see, unless they say otherwise.</summary>
public sealed class TeamRateCommand : ICommand
{
    private const string Everyone = "everyone";

    public CommandDefinition Definition { get; } = new("team rate", "Say what an hour costs, to judge strategies and channels", CommandEffect.Change)
    {
        Who = Role.Lead,
        Parameters =
        [
            new("rate", ParameterKind.Amount, "An hour costs") { Required = true, PerHour = true },
            new("seen", ParameterKind.Choice, "Who sees costs") { Choices = ["leads", Everyone], Default = "leads" },
        ],
        Fillers = ["an", "per", "a", "each", "hour", "/h"],
        Examples = ["team rate €40", "team rate €40 everyone"],
    };

    public Reply Handle(CommandContext context)
    {
        var spent = TeamMoney.CurrencySpent(context);
        var (amount, currency) = TeamMoney.Read(context, context.Arguments.Get<AmountValue>("rate"), spent);
        var forAll = context.Arguments.Get<string>("seen") == Everyone;
        var team = context.Team;
        team.Team = team.Team with { Rate = new HourlyRate(amount, currency, forAll) };
        team.Ledger.Add(new LedgerEntry("team.rate", context.Now, team.Id.Value, Figures: LedgerEntry.Of(("forAll", forAll))));
        return Reply.Of(new Block.Text(WorthTexts.RateSet(Quantity.Of(amount, currency), forAll)));
    }
}

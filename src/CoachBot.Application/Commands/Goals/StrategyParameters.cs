using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>What there is to say of a strategy beside its name.</summary>
internal static class StrategyParameters
{
    private const decimal DearestOutcome = 1_000_000_000m;

    public static readonly IReadOnlyList<Parameter> All =
    [
        new("customer", ParameterKind.Text, "What the customer gets") { OnlyNamed = true, InForm = true, Longest = GoalParameters.LongestTitle },
        new("business", ParameterKind.Text, "What the business gets") { OnlyNamed = true, InForm = true, Longest = GoalParameters.LongestTitle },
        new("worth", ParameterKind.Amount, "Worth of one outcome") { Markers = ["worth", "value"], OnlyMarked = true },
        new("owner", ParameterKind.Member, "Owner") { OnlyNamed = true, InForm = true },
    ];

    public static readonly Parameter Strategy =
        new("strategy", ParameterKind.Text, "Which strategy") { Required = true, Longest = GoalParameters.LongestTitle };

    /// <summary>The strategy with what the arguments say of it.</summary>
    /// <exception cref="UserError">The worth is no amount of money.</exception>
    public static Strategy Apply(Arguments arguments, Strategy strategy)
    {
        var worth = arguments.Find<AmountValue>("worth");
        if (worth is not null && (worth.Value is < 0 or > DearestOutcome || worth.Value * 100 != decimal.Truncate(worth.Value * 100)))
        {
            throw new UserError(StrategyTexts.WorthIsMoney());
        }

        return strategy with
        {
            Customer = arguments.Find<string>("customer") ?? strategy.Customer,
            Business = arguments.Find<string>("business") ?? strategy.Business,
            OutcomeValue = worth?.Value ?? strategy.OutcomeValue,
            Currency = worth is null ? strategy.Currency : worth.Unit ?? strategy.Currency ?? "€",
            Owner = arguments.Find<RosterEntry>("owner")?.Id ?? strategy.Owner,
        };
    }

    /// <summary>What is known of it beside its name: always whose it is.</summary>
    public static IReadOnlyList<Field> Told(Strategy strategy, TeamBook team)
    {
        var told = new List<Field>();
        if (strategy.Customer is { } customer)
        {
            told.Add(new Field("Customers get", Line.Plain(customer)));
        }

        if (strategy.Business is { } business)
        {
            told.Add(new Field("We get", Line.Plain(business)));
        }

        if (strategy is { OutcomeValue: { } worth, Currency: { } currency })
        {
            told.Add(new Field("One outcome", StrategyTexts.Worth(worth, currency)));
        }

        told.Add(new Field("Owner", Line.Plain(team.NameOf(strategy.Owner))));
        return told;
    }

    /// <param name="context">The speaker's.</param>
    /// <param name="name">What it shall be called.</param>
    /// <param name="but">The strategy that is to be called so; null for a new one.</param>
    /// <exception cref="UserError">Another open one is.</exception>
    public static void DemandFree(CommandContext context, string name, Strategy? but = null)
    {
        if (context.Team.Strategies.Items.FirstOrDefault(s => s.ClosedAt is null && s.Id != but?.Id && s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw new UserError(GoalRefusalTexts.StrategyTaken(other.Name));
        }
    }

    /// <summary>The strategy of the arguments: by its number, open or closed, or the beginning of an open one's name.</summary>
    /// <exception cref="UserError">There is none such.</exception>
    public static Strategy Find(CommandContext context)
    {
        var name = context.Arguments.Get<string>("strategy");
        var team = context.Team;
        return team.Strategies.Items.FirstOrDefault(s => name.TrimStart('#').Equals($"S{s.Number}", StringComparison.OrdinalIgnoreCase)
                || name == s.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ?? GoalWish.FindStrategy(team, name)
            ?? throw new UserError(GoalRefusalTexts.NoStrategy(name, [.. team.Strategies.Items.Where(s => s.ClosedAt is null).Select(s => s.Name)]));
    }

    /// <summary>The same, open, and the speaker's to change.</summary>
    /// <exception cref="UserError">It is closed, or belongs to somebody else and the speaker is no lead.</exception>
    public static Strategy FindOwn(CommandContext context)
    {
        var strategy = Find(context);
        if (strategy.ClosedAt is not null)
        {
            throw new UserError(StrategyTexts.IsClosed(strategy.Number));
        }

        return context.MayChange(strategy.Owner)
            ? strategy
            : throw UserError.Denied(StrategyTexts.NotYours(strategy.Name, context.Team.NameOf(strategy.Owner)));
    }
}

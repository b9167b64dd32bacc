using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Worth;

namespace CoachBot.Application.Commands.Worth;

/// <summary>What works, what it costs, and what comes of it: four weeks, by strategy first and by channel second.</summary>
public sealed class WorthShowCommand : ICommand
{
    private const int MostButtons = 5;

    public CommandDefinition Definition { get; } = new("worth show", "What works, what it costs, what comes of it", CommandEffect.Query)
    {
        Parameters = [new("strategy", ParameterKind.Text, "One strategy alone") { Longest = GoalParameters.LongestTitle }],
        Examples = ["worth", "worth show S1"],
        Aliases = ["cost", "costs"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var members = context.Reader.Members(context.Team.Id);
        var periods = WorthPeriods.FourWeeks(context.Today);
        var spends = context.Reader.Spends(context.Team.Id, periods.BeforeFrom);
        if (context.Arguments.Has("strategy"))
        {
            return WorthDetail.Show(context, StrategyWorth.Of(context, StrategyParameters.Find(context), members, spends, periods), members);
        }

        var rows = context.Team.Strategies.Items.Where(s => s.ClosedAt is null).OrderBy(s => s.Number)
            .Select(s => StrategyWorth.Of(context, s, members, spends, periods)).ToList();
        if (rows.Count == 0)
        {
            return Reply.Of(new Block.Text(WorthTexts.NoStrategy())).With(CommandButton.Of(WorthTexts.StrategyButton, "strategy add"));
        }

        var (channels, channelFacts) = ChannelsOf(context, members, spends, periods);
        var freed = TimeFreed.Of(context.Team);
        return Reply.Of([.. rows.SelectMany(r => WorthBlocks.Of(r, TeamMoney.CurrencyOf(context))), .. channels, .. Told(freed)])
            .With(context.Team.Team.Rate is null && context.IsLead()
                ? CommandButton.Of(WorthTexts.RateButton, "team rate") : [])
            .With(rows.Take(MostButtons).SelectMany(r => CommandButton.Of(WorthTexts.OpenButton(r.Strategy.Number), $"worth show S{r.Strategy.Number}")))
            .WithFacts(new WorthFacts([.. rows.Select(StrategyWorthFact.Of)], channelFacts, freed.Minutes));
    }

    private static (IReadOnlyList<Block> Blocks, IReadOnlyList<ChannelWorthFact> Facts) ChannelsOf(
        CommandContext context, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends, WorthPeriods periods)
    {
        var currency = TeamMoney.CurrencyOf(context);
        var rows = ChannelWorth.Of(context, members, spends, periods);
        IReadOnlyList<Block> blocks = rows.Count == 0 ? [] :
        [
            new Block.Table(
                ["Channel, 4 weeks", "Time", "4 weeks before", "Cost"],
                [.. rows.Select(r => (Line[])[
                    Line.Plain(r.Channel.Name), StrategyTexts.Minutes(r.Now.Minutes), StrategyTexts.Minutes(r.Before.Minutes),
                    WorthTexts.Cost(r.Now.Cost, r.Now.Spend, currency)])]),
        ];
        return (blocks, [.. rows.Select(r => new ChannelWorthFact(r.Channel.Name, r.Now.Minutes, r.Before.Minutes, r.Now.Cost, r.Now.Spend))]);
    }

    private static IReadOnlyList<Block> Told(TimeFreed freed) =>
        freed.Audited == 0 ? [] : [new Block.Text(WorthTexts.Freed(freed.ByTools, freed.ByRest, [.. freed.Idle.Select(c => c.Name)]))];
}

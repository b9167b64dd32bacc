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
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var members = context.Reader.Members(context.Team.Id);
        var spends = context.Reader.Spends(context.Team.Id, new WorthPeriods(context.Today).BeforeFrom);
        if (context.Arguments.Has("strategy"))
        {
            return WorthDetail.Show(context, StrategyWorth.Of(context, StrategyParameters.Find(context), members, spends), members);
        }

        var rows = context.Team.Strategies.Items.Where(s => s.ClosedAt is null).OrderBy(s => s.Number)
            .Select(s => StrategyWorth.Of(context, s, members, spends)).ToList();
        if (rows.Count == 0)
        {
            return Reply.Of(new Block.Text(WorthTexts.NoStrategy())).With(CommandButton.Of(WorthTexts.StrategyButton, "strategy add"));
        }

        var (channels, channelFacts) = ChannelsOf(context, members, spends);
        return Reply.Of([.. rows.SelectMany(r => WorthBlocks.Of(r, TeamMoney.CurrencyOf(context))), .. channels, .. Freed(context)])
            .With(context.Team.Team.Rate is null && context.IsLead()
                ? CommandButton.Of(WorthTexts.RateButton, "team rate") : [])
            .With(rows.Take(MostButtons).SelectMany(r => CommandButton.Of(WorthTexts.OpenButton(r.Strategy.Number), $"worth show S{r.Strategy.Number}")))
            .WithFacts(new { strategies = rows.Select(WorthBlocks.Facts).ToList(), channels = channelFacts, freed = FreedMinutes(context) });
    }

    private static (IReadOnlyList<Block> Blocks, object Facts) ChannelsOf(
        CommandContext context, IReadOnlyList<MemberBook> members, IReadOnlyList<Spend> spends)
    {
        var periods = new WorthPeriods(context.Today);
        var rate = TeamMoney.RateFor(context)?.Amount;
        var currency = TeamMoney.CurrencyOf(context);
        var rows = context.Team.Channels.Items.Select(c =>
        {
            BottomLine Line(NodaTime.LocalDate from, NodaTime.LocalDate to) => new(
                StrategyRecord.TotalOf(context, members, m => m.CheckIns.Items.Where(i => i.Channel == c.Id && i.Date >= from && i.Date <= to).Sum(i => i.Minutes)),
                rate, spends.Where(s => s.Channel == c.Id && s.On >= from && s.On <= to).Sum(s => s.Amount), null, null);
            return (Channel: c, Now: Line(periods.From, periods.Today), Before: Line(periods.BeforeFrom, periods.BeforeTo));
        }).Where(r => r.Now.Minutes is null or > 0 || r.Now.Spend > 0).ToList();
        IReadOnlyList<Block> blocks = rows.Count == 0 ? [] :
        [
            new Block.Table(
                ["Channel, 4 weeks", "Time", "4 weeks before", "Cost"],
                [.. rows.Select(r => (Line[])[
                    Line.Plain(r.Channel.Name), StrategyTexts.Minutes(r.Now.Minutes), StrategyTexts.Minutes(r.Before.Minutes),
                    WorthTexts.Cost(r.Now.Cost, r.Now.Spend, currency)])]),
        ];
        return (blocks, rows.Select(r => new { name = r.Channel.Name, minutes = r.Now.Minutes, before = r.Before.Minutes, cost = r.Now.Cost, spend = r.Now.Spend }).ToList());
    }

    private static int FreedMinutes(CommandContext context) => context.Team.Channels.Items
        .Where(c => c.Audit is not null).Sum(c => c.Audit!.IsIdle ? c.Audit.MinutesAWeek : c.Audit.MinutesSaved);

    private static IReadOnlyList<Block> Freed(CommandContext context)
    {
        var audits = context.Team.Channels.Items.Where(c => c.Audit is not null).ToList();
        var idle = audits.Where(c => c.Audit!.IsIdle).ToList();
        return audits.Count == 0 ? [] :
        [
            new Block.Text(WorthTexts.Freed(
                audits.Except(idle).Sum(c => c.Audit!.MinutesSaved), idle.Sum(c => c.Audit!.MinutesAWeek), [.. idle.Select(c => c.Name)])),
        ];
    }
}

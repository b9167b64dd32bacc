using CoachBot.Application.Commands.Audits;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;

namespace CoachBot.Application.Commands.Worth;

/// <summary>Puts down what was paid for a channel.</summary>
public sealed class WorthSpendCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("worth spend", "Put down money paid for a channel", CommandEffect.Change)
    {
        Parameters =
        [
            new("amount", ParameterKind.Amount, "How much") { Required = true, Anywhere = true },
            new("date", ParameterKind.Date, "Day") { Sense = Reading.DateSense.NearestPast, Markers = ["on"], OnlyMarked = true, AtEnd = true },
            new("channel", ParameterKind.AnyChannel, "Channel") { Required = true, Longest = 40 },
        ],
        Aliases = ["spend add"],
        Examples = ["worth spend €20 linkedin"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var (amount, currency) = TeamMoney.Read(context, context.Arguments.Get<AmountValue>("amount"), TeamMoney.CurrencyOf(context));
        var day = context.Arguments.Find<DateValue>("date")?.Date ?? context.Today;
        if (day > context.Today)
        {
            throw new UserError(WorthTexts.SpentInFuture());
        }

        var channel = context.ChannelOf(context.Arguments.Get<string>("channel"));
        var spend = new Spend(new SpendId(context.NewId()), channel.Id, context.Member.Id, context.Now, day, amount, currency);
        context.Team.Spends.Put(spend);
        context.Team.Ledger.Add(new LedgerEntry("spend.added", context.Now, spend.Id.Value, channel.Id.Value, day, "worth",
            LedgerEntry.Of(("amount", amount))));
        return Reply.Of(new Block.Text(WorthTexts.Spent(Quantity.Of(amount, currency), channel.Name, day)))
            .With(CommandButton.Undo);
    }
}

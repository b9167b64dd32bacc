using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>The speaker's check-ins of the last four weeks.</summary>
public sealed class LogListCommand : ICommand
{
    private const int MostRows = 20;

    public CommandDefinition Definition { get; } = new("log list", "Your latest check-ins", CommandEffect.Query) { Examples = ["log list"] };

    public Reply Handle(CommandContext context)
    {
        var book = context.Member;
        var first = context.Today.PlusDays(1 - Figures.FourWeeks);
        var recent = book.CheckIns.Items.Where(c => c.Date >= first).OrderByDescending(c => c.Date).ThenByDescending(c => c.Number).Take(MostRows).ToList();
        Block shown = recent.Count == 0
            ? new Block.Text(CheckInTexts.NoneYet())
            : new Block.Table(
                ["No.", "Day", "Min", "Channel", "What", "Note"],
                [.. recent.Select(c => (IReadOnlyList<Line>)[
                    Line.Of($"{c.Number}"), Line.Of($"{c.Date}"), Line.Of($"{c.Minutes}"),
                    Line.Plain(c.Channel is { } id ? book.Team.ChannelName(id) : ""),
                    Line.Plain(c.Activity?.ToString().ToLowerInvariant() ?? ""), Line.Plain(c.Note ?? "")])]);
        return Reply.Of(shown)
            .WithFacts(new LogFacts([.. recent.Select(c => new CheckInFact(c.Number, c.Date, c.Minutes, c.Bonus))]));
    }
}

/// <summary>The figures of <c>log list</c>.</summary>
public sealed record LogFacts(IReadOnlyList<CheckInFact> CheckIns);

/// <param name="Bonus">The minutes of it that no occasion asked for.</param>
public sealed record CheckInFact(int Number, LocalDate Date, int Minutes, int Bonus);

using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Engagement;

public sealed class ScheduleListCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("schedule list", "Your commitments", CommandEffect.Query)
    {
        IsDefault = true,
        Examples = ["schedule list"],
    };

    public Reply Handle(CommandContext context)
    {
        var book = context.Member;
        var live = book.Commitments.Items.Where(c => c.IsLive).OrderBy(c => c.Number).ToList();
        Block shown = live.Count == 0 ? new Block.Text(ScheduleTexts.NoneYet()) : new Block.Table(
            ["No.", "Channel", "When", "At", "Min", "For", ""],
            [.. live.Select(c => (IReadOnlyList<Line>)[
                Line.Of($"{c.Number}"), Line.Plain(book.Team.ChannelName(c.Channel)), Line.Plain(ScheduleTexts.Words(c.Schedule)), Line.Of($"{c.Time}"),
                ScheduleTexts.Minutes(c), Line.Plain(c.Goal is { } goal && book.Team.Goals.Find(goal) is { } known ? known.Title : ""),
                c.QuietSince is null ? Line.Plain("") : ScheduleTexts.QuietMark()])]);
        return Reply.Of(shown).WithFacts(new ScheduleFacts(
            [.. live.Select(c => new ScheduledFact(
                c.Number, book.Team.ChannelName(c.Channel), ScheduleTexts.Words(c.Schedule), c.Minutes, c.QuietSince is not null))]));
    }
}

/// <summary>The figures of <c>schedule list</c>.</summary>
public sealed record ScheduleFacts(IReadOnlyList<ScheduledFact> Commitments);

public sealed record ScheduledFact(int Number, string Channel, string Schedule, int Minutes, bool Quiet);

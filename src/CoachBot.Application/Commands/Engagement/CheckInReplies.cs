using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Logging a check-in and saying what it did; shared by <c>log</c>, <c>log edit</c> and the Done button.</summary>
public static class CheckInReplies
{
    private static readonly Duration TouchEvery = Duration.FromDays(1);

    /// <summary>The open occasion of today that an answer to a reminder is about: what was reminded of last, before any reminder what comes first.</summary>
    /// <param name="named">Only of this commitment; null for any.</param>
    public static Occasion? MeantToday(this CommandContext context, Commitment? named)
    {
        var open = context.Member.TodaysOpen(context.Now).Where(o => named is null || o.Commitment == named.Id).ToList();
        return open.LastOrDefault(o => o.ReminderMessage == MessageState.Sent) ?? open.LastOrDefault(o => o.Reminder <= context.Now) ?? open.FirstOrDefault();
    }

    /// <summary>A check-in of the speaker's, with the next of their numbers.</summary>
    public static CheckIn NewCheckIn(this CommandContext context, LocalDate date, int minutes, ChannelId? channel) => new()
    {
        Id = new CheckInId(context.NewId()),
        Member = context.Member.Id,
        Number = context.Member.NextCheckInNumber++,
        Date = date,
        Minutes = minutes,
        Channel = channel,
        LoggedAt = context.Now,
    };

    public static CheckInOutcome LogCheckIn(this CommandContext context, CheckIn checkIn, bool dated, OccasionId? own = null)
    {
        var onThatDay = context.Member.CheckIns.Items.Where(c => c.Date == checkIn.Date).Sum(c => c.Minutes) + checkIn.Minutes;
        if (onThatDay > CheckIns.MostMinutes)
        {
            throw new UserError(CheckInTexts.TooMuchInADay(onThatDay, checkIn.Date));
        }

        var outcome = context.Member.Log(checkIn, dated, own, context.Now);
        foreach (var goal in outcome.Touched.Select(o => context.Member.CommitmentOf(o).Goal).OfType<Domain.Goals.GoalId>().Distinct())
        {
            if (context.Team.Goals.Find(goal) is { IsOpen: true } open && context.Now - open.TouchedAt > TouchEvery)
            {
                GoalTouch.Touch(context.Team, goal, context.Now);
            }
        }

        return outcome;
    }

    public static Reply Say(CommandContext context, CheckInOutcome outcome)
    {
        var book = context.Member;
        var checkIn = outcome.CheckIn;
        var lines = new List<Line>();
        foreach (var occasion in outcome.Touched)
        {
            var channel = book.Team.ChannelName(book.CommitmentOf(occasion).Channel);
            lines.Add(occasion.State switch
            {
                OccasionState.Kept => CheckInTexts.Kept(channel, occasion.Date, occasion.Minutes, occasion.Planned, occasion.Close <= context.Now),
                OccasionState.MadeUp => CheckInTexts.MadeUp(channel, occasion.Date, occasion.Minutes),
                _ => CheckInTexts.Partly(channel, occasion.Date, occasion.Minutes, occasion.Planned, occasion.MinutesToKeep),
            });
        }

        if (outcome.Bonus > 0)
        {
            lines.Add(CheckInTexts.Bonus(outcome.Bonus));
        }

        var counts = book.CountsOf(context.Now, Figures.FourWeeks);
        var tail = CheckInTexts.Logged(checkIn.Number, checkIn.Minutes, checkIn.Channel is { } id ? book.Team.ChannelName(id) : null, checkIn.Activity, checkIn.Date);
        lines.Add(counts.Due > 0 ? tail + CheckInTexts.FourWeeks(counts.Good, counts.Due) : tail);
        return Reply.Of([.. lines.Select(l => new Block.Text(l))]).With(CommandButton.Undo);
    }
}

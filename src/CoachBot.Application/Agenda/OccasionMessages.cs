using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>The messages about one occasion: reminder, snoozed reminder, last call, and what replaces them once it was acted upon.</summary>
public static class OccasionMessages
{
    public static Reply Reminder(MemberBook book, Occasion occasion, Instant now)
    {
        var (channel, minutes, goal) = About(book, occasion);
        var commitment = book.CommitmentOf(occasion);
        var line = commitment.IsQuota
            ? ReminderTexts.QuotaReminder(channel, minutes, book.SlotsLeft(commitment, occasion.Date, now), book.DaysLeft(commitment, occasion.Date, now), goal)
            : ReminderTexts.Reminder(channel, minutes, goal);
        var plan = book.Team.Plans.Items.FirstOrDefault(p =>
            p.IsLive && p.Monday <= occasion.Date && p.Find(book.Id)?.Commitment == occasion.Commitment);
        return Reply.Of(new Block.Text(plan is null ? line : line + PlanTexts.InReminder(plan))).With(Buttons(occasion));
    }

    public static Reply Snoozed(MemberBook book, Occasion occasion)
    {
        var (channel, minutes, _) = About(book, occasion);
        return occasion is { State: OccasionState.Missed, MakeUpEnd: { } until }
            ? Reply.Of(new Block.Text(ReminderTexts.SnoozedMakeUp(channel, occasion.Date, minutes, until))).With(Done(occasion))
            : Reply.Of(new Block.Text(ReminderTexts.Snoozed(channel, minutes))).With(Buttons(occasion));
    }

    public static Reply LastCall(MemberBook book, Occasion occasion)
    {
        var (channel, minutes, _) = About(book, occasion);
        return Reply.Of(new Block.Text(ReminderTexts.LastCall(channel, minutes, occasion.Close))).With(Buttons(occasion));
    }

    /// <summary>What a message about an occasion says once it was acted upon; null while it still asks.</summary>
    public static Reply? ActedUpon(MemberBook book, Occasion? now, Occasion before)
    {
        if (now is null || book.Commitments.Find(before.Commitment) is not { } commitment)
        {
            return Reply.Of(new Block.Text(ReminderTexts.Gone()));
        }

        var channel = book.Team.ChannelName(commitment.Channel);
        return now.State switch
        {
            OccasionState.Kept => Reply.Of(new Block.Text(ReminderTexts.Kept(channel, now.Minutes))),
            OccasionState.MadeUp => Reply.Of(new Block.Text(ReminderTexts.MadeUp(channel, now.Date, now.Minutes))),
            OccasionState.Excused => Reply.Of(new Block.Text(ReminderTexts.Excused(channel))),
            _ => null,
        };
    }

    /// <summary>What a message about an occasion says once what was done is taken back, and its day has closed; null while the day is on.</summary>
    public static Reply? OpenAgain(MemberBook book, Occasion occasion, Instant now)
    {
        if (occasion.State == OccasionState.Open && occasion.Close > now)
        {
            return null;
        }

        var channel = book.Team.ChannelName(book.CommitmentOf(occasion).Channel);
        return NagMessages.CanMakeUp(occasion, now)
            ? Reply.Of(new Block.Text(ReminderTexts.OpenAgain(
                channel, occasion.Date, occasion.Planned - occasion.Minutes, DayEnds.Of(book.Clock, occasion.MakeUpEnd!.Value)))).With(Done(occasion))
            : Reply.Of(new Block.Text(ReminderTexts.OpenNoMore(channel, occasion.Date, NagMessages.BackfillLine(book, occasion, channel, now))));
    }

    public static Button Done(Occasion occasion) => new(ButtonTexts.Done, ActionId.Of("checkin.done", ("o", occasion.Id.Value)));

    public static (string Channel, int Minutes, string? Goal) About(MemberBook book, Occasion occasion)
    {
        var commitment = book.CommitmentOf(occasion);
        var goal = commitment.Goal is { } id && book.Team.Goals.Find(id) is { IsOpen: true } open ? open.Title : null;
        return (book.Team.ChannelName(commitment.Channel), occasion.Planned, goal);
    }

    private static Button[] Buttons(Occasion occasion) =>
    [
        Done(occasion),
        new(ButtonTexts.Snooze, ActionId.Of("snooze", ("o", occasion.Id.Value))),
        new(ButtonTexts.SkipToday, ActionId.Of("skip", ("o", occasion.Id.Value))),
    ];
}

using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Audits;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>One nag message: the highest step speaks, the other misses are named beside it.</summary>
public static class NagMessages
{
    public static Reply Compose(ICoachReader reader, MemberBook book, IReadOnlyList<Nag> nags, Instant now)
    {
        var top = NagRule.Top(nags);
        var commitment = book.Commitments.Get(top.Commitment);
        var occasion = top.Occasion is { } id ? book.Occasions.Get(id) : null;
        var others = nags.Where(n => n.Commitment != top.Commitment).Select(n => book.Commitments.Get(n.Commitment))
            .Select(c => c.Channel == commitment.Channel
                ? NagTexts.AtItsTime(book.Team.ChannelName(c.Channel), c.Time)
                : book.Team.ChannelName(c.Channel)).ToList();
        var blocks = new List<Block> { new Block.Text(Words(reader, book, top, commitment, occasion, now)) };
        if (others.Count > 0)
        {
            blocks.Add(new Block.Text(NagTexts.Others(others)));
        }

        return Reply.Of(blocks).With(Buttons(top, commitment, occasion, now));
    }

    private static Line Words(ICoachReader reader, MemberBook book, Nag nag, Commitment commitment, Occasion? occasion, Instant now)
    {
        var channel = book.Team.ChannelName(commitment.Channel);
        var (minutes, days) = Smaller(commitment);
        return nag.Step switch
        {
            1 when occasion is { QuotaWeek: not null } => NagTexts.FirstQuota(channel, occasion.Date),
            1 when occasion is not null && CanMakeUp(occasion, now) =>
                NagTexts.First(channel, occasion.Date, occasion.Planned - occasion.Minutes, DayEnds.Of(book.Clock, occasion.MakeUpEnd!.Value)),
            1 => NagTexts.FirstPast(channel, occasion!.Date, BackfillLine(book, occasion, channel, now)),
            2 => NagTexts.Second(channel, commitment.IsQuota, Stake(reader, book, commitment, now)),
            3 => NagTexts.Third(channel, commitment.IsQuota, commitment.Minutes, minutes, days),
            4 => NagTexts.Fourth(channel, commitment.IsQuota, commitment.Minutes, minutes, days),
            _ when nag.IsRepeat => NagTexts.QuietAgain(channel),
            _ => NagTexts.Quiet(channel, commitment.IsQuota),
        };
    }

    private static IEnumerable<Button> Buttons(Nag nag, Commitment commitment, Occasion? occasion, Instant now)
    {
        if (nag.Step >= Ladder.QuietStep)
        {
            yield return new Button(ButtonTexts.StartAgain, ActionId.Of("commitment.wake", ("c", commitment.Id.Value)));
            yield return new Button(ButtonTexts.Change, ActionId.Of("cmd", ("t", $"schedule edit {commitment.Number}")));
            yield return new Button(ButtonTexts.Pause, ActionId.Of("cmd", ("t", "pause")));
        }
        else
        {
            if (occasion is not null && CanMakeUp(occasion, now))
            {
                yield return new Button(ButtonTexts.MakeUp, ActionId.Of("checkin.done", ("o", occasion.Id.Value)));
            }

            if (nag.Step >= 2)
            {
                yield return new Button(ButtonTexts.Change, ActionId.Of("cmd", ("t", $"schedule edit {commitment.Number}")));
            }

            if (nag.Step >= 3 && SmallerButton(nag, commitment) is { } smaller)
            {
                yield return smaller;
            }
        }

        yield return new Button(ButtonTexts.Why, ActionId.Of("cmd", ("t", "why nag")));
        yield return new Button(ButtonTexts.Mute, ActionId.Of("cmd", ("t", "mute")));
    }

    /// <summary>Fewer minutes on the same days, and fewer days with the same minutes, in words; null where they are few already.</summary>
    private static (int? Minutes, string? Days) Smaller(Commitment commitment) =>
        (SmallerPlan.FewerMinutes(commitment), SmallerPlan.FewerDays(commitment) is { } fewer ? ScheduleTexts.Words(fewer) : null);

    /// <summary>Takes the proposal: the third step's is fewer minutes where there are any to give, the fourth's fewer days; null where there is none.</summary>
    private static Button? SmallerButton(Nag nag, Commitment commitment)
    {
        var edit = $"schedule edit {commitment.Number}";
        return Smaller(commitment) switch
        {
            ({ } minutes, var days) when nag.Step == 3 || days is null =>
                new Button(ButtonTexts.Shrink(minutes), ActionId.Of("cmd", ("t", $"{edit} {minutes}m"))),
            (_, { } days) => new Button(ButtonTexts.LessOften(days), ActionId.Of("cmd", ("t", $"{edit} {days}"))),
            _ => null,
        };
    }

    /// <summary>The line that says afterwards that it was done as planned; null where the day is closed for good.</summary>
    internal static string? BackfillLine(MemberBook book, Occasion occasion, string channel, Instant now) =>
        occasion.Date < book.Today(now).PlusDays(-CheckIns.BackfillDays) ? null
            : $"log {occasion.Planned - occasion.Minutes}m {AuditedChannels.Quoted(channel)} --date {occasion.Date.Iso()}";

    internal static bool CanMakeUp(Occasion occasion, Instant now) =>
        occasion is { State: OccasionState.Missed, MakeUpOver: false, QuotaWeek: null, MakeUpEnd: { } end } && end > now;

    /// <summary>What a miss means for the linked goal; null where there is none.</summary>
    private static (string Title, GoalPace Pace)? Stake(ICoachReader reader, MemberBook book, Commitment commitment, Instant now) =>
        commitment.Goal is { } id && book.Team.Goals.Find(id) is { IsOpen: true } goal
            ? (goal.Title, GoalFigures.Of(reader, book.Team, goal, now).Pace)
            : null;
}

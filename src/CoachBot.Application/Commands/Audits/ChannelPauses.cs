using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Audits;

/// <summary>
/// Pauses of what is promised on one channel: a lead's hold for everybody, a member's for themselves. Taking the channel up again lifts
/// these and no others.
/// </summary>
internal static class ChannelPauses
{
    /// <summary>Whether the speaker could free time by pausing a channel: something is promised there that is not paused yet.</summary>
    public static bool AreWanted(CommandContext context, ChannelId channel) =>
        Concerned(context).Any(m => Promises(m, channel)) && !Open(Shelf(context), channel).Any() && !Open(context.Team.Pauses, channel).Any();

    public static Reply Begin(CommandContext context, Channel channel)
    {
        var pause = new Pause(new PauseId(context.NewId()), PauseScope.Channel, null, context.Now, null, null) { Channel = channel.Id };
        Shelf(context).Put(pause);
        context.Member.Note("pause.added", context.Now, pause.Id.Value, channel.Id.Value, null, "pause", LedgerEntry.Of(("scope", pause.Scope)));
        foreach (var book in Concerned(context))
        {
            book.ExcuseFallenDue(pause, context.Now);
        }

        TellOthers(context, channel.Id, Reply.Of(new Block.Text(AuditTexts.RestsForAll(channel.Name))));
        var said = IsLead(context) ? AuditTexts.PausedForAll(channel.Name) : AuditTexts.PausedForMe(channel.Name);
        return Reply.Of(new Block.Text(said)).With(CommandButton.Of(GoalCommandTexts.UndoButton, "undo"));
    }

    /// <summary>Lifts what the audit paused on a channel; null where that was nothing.</summary>
    public static Line? Lift(CommandContext context, Channel channel)
    {
        var isTold = Open(context.Team.Pauses, channel.Id).Any();
        var isLifted = false;
        foreach (var shelf in context.Session.Members(context.Team.Id).Select(m => m.OwnPauses).Prepend(context.Team.Pauses))
        {
            foreach (var pause in Open(shelf, channel.Id).ToList())
            {
                shelf.Put(pause with { LiftedAt = context.Now });
                context.Member.Note(
                    "pause.lifted", context.Now, pause.Id.Value, channel.Id.Value, null, "pause", LedgerEntry.Of(("scope", pause.Scope)));
                isLifted = true;
            }
        }

        if (isTold)
        {
            TellOthers(context, channel.Id, Reply.Of(new Block.Text(AuditTexts.TakenUp(channel.Name))));
        }

        return isLifted ? AuditTexts.CountsAgain(channel.Name) : null;
    }

    private static bool IsLead(CommandContext context) => context.Member.Member.Role >= Role.Lead;

    private static Shelf<PauseId, Pause> Shelf(CommandContext context) => IsLead(context) ? context.Team.Pauses : context.Member.OwnPauses;

    private static IEnumerable<MemberBook> Concerned(CommandContext context) =>
        IsLead(context) ? context.Session.Members(context.Team.Id) : [context.Member];

    private static bool Promises(MemberBook book, ChannelId channel) => book.Commitments.Items.Any(c => c.IsLive && c.Channel == channel);

    private static IEnumerable<Pause> Open(Shelf<PauseId, Pause> shelf, ChannelId channel) =>
        shelf.Items.Where(p => p.Scope == PauseScope.Channel && p.Channel == channel && p.LiftedAt is null);

    private static void TellOthers(CommandContext context, ChannelId channel, Reply content)
    {
        if (!IsLead(context))
        {
            return;
        }

        foreach (var other in context.Session.Members(context.Team.Id).Where(m => m.Id != context.Member.Id && Promises(m, channel)))
        {
            context.Tell(other.Id, $"channel-rests:{channel.Value}", content);
        }
    }
}

using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Audits;

/// <summary>
/// Pauses of what is promised on one channel: a lead's hold for everybody, a member's for themselves. Whoever takes the channel up
/// again lifts what they may, and no other pause.
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

        TellOthers(context, channel.Id, _ => Reply.Of(new Block.Text(AuditTexts.RestsForAll(channel.Name))));
        var said = context.IsLead() ? AuditTexts.PausedForAll(channel.Name) : AuditTexts.PausedForMe(channel.Name);
        return Reply.Of(new Block.Text(said)).With(CommandButton.Undo);
    }

    /// <summary>
    /// Lifts what the speaker may of what the audit paused on a channel: their own pause, and a lead the one for everybody. Null where
    /// nothing was paused for them.
    /// </summary>
    public static Line? Lift(CommandContext context, Channel channel)
    {
        var own = Lift(context, context.Member.OwnPauses, channel.Id);
        if (!context.IsLead() && Open(context.Team.Pauses, channel.Id).Any())
        {
            return AuditTexts.StaysPaused(channel.Name);
        }

        if (!Lift(context, context.Team.Pauses, channel.Id))
        {
            return own ? AuditTexts.CountsAgain(channel.Name) : null;
        }

        TellOthers(context, channel.Id, other => TakenUp(channel, isTheirs: Open(other.OwnPauses, channel.Id).Any()));
        return AuditTexts.CountsAgain(channel.Name);
    }

    /// <summary>What the others read; who paused the channel themselves can take it up with a tap.</summary>
    private static Reply TakenUp(Channel channel, bool isTheirs) => isTheirs
        ? Reply.Of(new Block.Text(AuditTexts.TakenUpButYours(channel.Name))).With(CommandButton.Of(
            AuditTexts.VerdictButton(AuditVerdict.Keep),
            $"audit verdict {AuditedChannels.Quoted(channel.Name)} {AuditedChannels.Word(AuditVerdict.Keep)}"))
        : Reply.Of(new Block.Text(AuditTexts.TakenUp(channel.Name)));

    private static bool Lift(CommandContext context, Shelf<PauseId, Pause> shelf, ChannelId channel)
    {
        var open = Open(shelf, channel).ToList();
        foreach (var pause in open)
        {
            shelf.Put(pause with { LiftedAt = context.Now });
            context.Member.Note(
                "pause.lifted", context.Now, pause.Id.Value, channel.Value, null, "pause", LedgerEntry.Of(("scope", pause.Scope)));
        }

        return open.Count > 0;
    }

    private static Shelf<PauseId, Pause> Shelf(CommandContext context) => context.IsLead() ? context.Team.Pauses : context.Member.OwnPauses;

    private static IEnumerable<MemberBook> Concerned(CommandContext context) =>
        context.IsLead() ? context.Session.Members(context.Team.Id) : [context.Member];

    private static bool Promises(MemberBook book, ChannelId channel) => book.Commitments.Items.Any(c => c.IsLive && c.Channel == channel);

    private static IEnumerable<Pause> Open(Shelf<PauseId, Pause> shelf, ChannelId channel) =>
        shelf.Items.Where(p => p.Scope == PauseScope.Channel && p.Channel == channel && p.LiftedAt is null);

    private static void TellOthers(CommandContext context, ChannelId channel, Func<MemberBook, Reply> content)
    {
        if (!context.IsLead())
        {
            return;
        }

        foreach (var other in context.Session.Members(context.Team.Id).Where(m => m.Id != context.Member.Id && Promises(m, channel)))
        {
            context.Tell(other.Id, $"channel-rests:{channel.Value}", content(other));
        }
    }
}

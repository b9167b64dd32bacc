using CoachBot.Application.Audits;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Audits;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// A channel that was rested or cut a month ago: who decided it (a lead, where they are gone) is told at the first waking minute what
/// the numbers say, and asked whether it stays so. Unanswered, it is asked again a month later.
/// </summary>
/// <remarks>While that person is away, muted or paused nothing is asked; it comes up again a week later.</remarks>
public sealed class ExperimentRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? first = null;
        foreach (var channel in book.Team.Channels.Items)
        {
            if (AskAt(book, channel, from) is { } at && (first is null || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        var today = book.Today(turn.At);
        foreach (var channel in book.Team.Channels.Items.Where(c => AskAt(book, c, turn.At) <= turn.At).ToList())
        {
            var audit = channel.Audit!;
            var decision = audit.Decision!;
            var isBlocked = book.AwayOn(today) is not null || book.IsMuted(turn.At) || book.IsPaused(turn.At);
            book.Team.Channels.Put(channel with
            {
                Audit = audit with { Decision = decision with { AskOn = isBlocked ? today.PlusWeeks(1) : today.PlusMonths(AuditDecision.Months) } },
            });
            book.Team.Ledger.Add(new LedgerEntry(
                isBlocked ? "audit.question-dropped" : "audit.asked", turn.At, channel.Id.Value, 0, today, "audit.experiment",
                LedgerEntry.Of(("verdict", decision.Verdict))));
            if (!isBlocked)
            {
                turn.Send(
                    MessageKind.Notice, $"audit:{channel.Id.Value}:{today.Iso()}", Ask(turn, channel, today));
            }
        }
    }

    private static Reply Ask(AgendaTurn turn, Channel channel, LocalDate today)
    {
        var audit = channel.Audit!;
        var decision = audit.Decision!;
        var isCut = decision.Verdict == AuditVerdict.Cut;
        return Reply.Of(
            [
                new Block.Text(AuditTexts.Asked(channel.Name, decision.Verdict, decision.On)),
                .. ExperimentOutcome.Of(turn.Session, turn.Book.Team, audit, decision, today).Select(line => new Block.Text(line)),
                new Block.Text(AuditTexts.KeepResting(decision.Verdict)),
            ])
            .With(AuditedChannels.VerdictOf(channel, isCut ? AuditTexts.StayAwayButton : AuditTexts.KeepRestingButton, decision.Verdict))
            .With(AuditedChannels.VerdictOf(channel, AuditTexts.TakeUpButton, AuditVerdict.Keep))
            .With(isCut ? [] : AuditedChannels.VerdictOf(channel, AuditTexts.CutButton, AuditVerdict.Cut));
    }

    /// <summary>The first waking minute of the day at which the host was there; null where it is not this member who is asked.</summary>
    private static Instant? AskAt(MemberBook book, Channel channel, Instant from)
    {
        if (channel.Audit?.Decision is not { AskOn: { } day } decision || AskedOf(book.Team, decision) != book.Id)
        {
            return null;
        }

        return book.FirstMinuteUp(Instant.Max(from, book.Clock.StartOf(day)));
    }

    private static MemberId? AskedOf(TeamBook team, AuditDecision decision) =>
        (team.Roster.FirstOrDefault(r => r.IsHere && r.Id == decision.By)
            ?? team.Roster.Where(r => r.IsHere && r.Role >= Role.Lead).MinBy(r => r.Id.Value))?.Id;
}

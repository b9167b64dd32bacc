using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Commands.Why;

/// <summary>A rule in words, what it rests on, and what to do next.</summary>
/// <param name="Rule">The rule's name in the ledger.</param>
/// <param name="Says">The rule, and what it came to, a sentence a line.</param>
/// <param name="Evidence">Ledger rows, newest first.</param>
/// <param name="Next">The next step.</param>
/// <param name="Date">The member's day that it is about, where it is about one.</param>
/// <param name="Step">The ladder's step, 1 to 5, where it is about a nag.</param>
internal sealed record WhyAnswer(
    string Rule, IReadOnlyList<Line> Says, IReadOnlyList<LedgerRow> Evidence, Line Next, LocalDate? Date = null, int? Step = null)
{
    public Reply ToReply(DateTimeZone zone)
    {
        var version = Evidence.Count > 0 ? Evidence[0].RuleVersion : LedgerEntry.RuleVersion;
        var reply = Reply.Of([.. Says.Select(s => new Block.Text(s))])
            .Then(new Block.Text(WhyTexts.RuleAndVersion(Rule, version)));
        reply = Evidence.Count == 0
            ? reply.Then(new Block.Text(WhyTexts.NoEvidence()))
            : reply.Then(new Block.Table(WhyTexts.EvidenceHead,
                [.. Evidence.Select(r => WhyTexts.EvidenceRow(r.Id, r.Date, r.At, LedgerWords.Of(r.Kind, r.Figures)))]));
        return reply.Then(new Block.Text(Next)).WithFacts(new WhyFacts(
            Rule, version, Date?.Iso(),
            [.. Evidence.Select(r => new WhyRowFact(
                r.Id, OffsetDateTimePattern.ExtendedIso.Format(r.At.InZone(zone).ToOffsetDateTime()), r.Kind, r.Date?.Iso(), r.Figures))],
            Step));
    }
}

/// <summary>The figures of <c>why</c>; dates are ISO.</summary>
public sealed record WhyFacts(string Rule, int RuleVersion, string? Date, IReadOnlyList<WhyRowFact> Ledger, int? Step);

/// <param name="At">ISO 8601 in the speaker's offset.</param>
public sealed record WhyRowFact(long Id, string At, string Kind, string? Date, string Figures);

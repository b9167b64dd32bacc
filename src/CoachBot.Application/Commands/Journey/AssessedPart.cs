using CoachBot.Application.Content;
using CoachBot.Application.Goals;
using CoachBot.Application.Journey;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Journey;

/// <summary>What <c>stage</c> shows of the assessment: what the raters see, where they differ, how it went over time.</summary>
internal sealed class AssessedPart
{
    private readonly CommandContext _context;
    private readonly AssessmentContent _content;
    private readonly AssessmentRecords _records;
    private readonly IReadOnlyList<(Assessment Round, AssessedVoice Voice)> _history;
    private readonly bool _isTalk;
    private readonly Assessment? _round;

    public AssessedPart(CommandContext context, AssessmentContent content)
    {
        (_context, _content) = (context, content);
        _records = context.Reader.Assessments(context.Team.Id);
        var viewer = context.ShownTo();
        _history = AssessmentReader.History(content, _records, viewer);
        _isTalk = _records.Open is { RevealedAt: not null } open && AssessmentReader.MaySee(open, viewer);
        _round = _isTalk ? _records.Open : _history.Count > 0 ? _history[^1].Round : null;
        Voice = _isTalk ? AssessmentReader.Voice(content, _records.Open!) : _history.Count > 0 ? _history[^1].Voice : null;
    }

    /// <summary>The assessed voice; null where there is none, or none that may be shown.</summary>
    public AssessedVoice? Voice { get; }

    /// <summary>What the open round waits for; null where none is open, and in the room.</summary>
    public Block? Open => _records.Open is not { } open || _context.IsForRoom ? null : new Block.Text(
        open.RevealedAt is not null ? AssessmentTexts.TalkItOver() : AssessmentTexts.IsOpen(open.BallotOf(_context.Member.Id) is not null));

    /// <summary>When the last round ended that came to its end; null where none has.</summary>
    public Instant? LastEndedAt => _records.Rounds.LastOrDefault(r => r.IsFinished)?.EndedAt;

    public AssessmentFacts? Facts => Voice is not { } voice ? null : new(
        GoalFacts.Kebab(voice.Stage), GoalFacts.Kebab(voice.Lowest), GoalFacts.Kebab(voice.Highest), voice.TalkingPoint?.Key, !_isTalk,
        _history.Count);

    /// <summary>The assessed voice in words; nothing where there is none.</summary>
    public IEnumerable<Line> Lines()
    {
        if (Voice is { } voice)
        {
            yield return AssessmentTexts.Voice(voice, _context.Member.Clock.DayOf(_round!.EndedAt ?? _context.Now), _isTalk);
            if (voice.TalkingPoint is { } point)
            {
                yield return AssessmentTexts.TalkingPoint(_content.TitleOf(point.Key), point.Agreement);
                yield return AssessmentTexts.Anchors(_content.AnchorsOf(point.Key));
            }
        }
    }

    /// <summary>What stands under the washing line: the customers, the dimensions, the rounds so far, what is open.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (_records.Customers is { } customers)
        {
            yield return new Block.Text(AssessmentTexts.Customers(customers.Stage, _context.Member.Clock.DayOf(customers.At), customers.Note));
        }

        if (Voice is { } voice)
        {
            yield return Dimensions(voice);
        }

        if (_history.Count > 1)
        {
            yield return new Block.Table(
                ["Round", "Stage"],
                [.. _history.Select(h => (Line[])[Line.Of($"{_context.Member.Clock.DayOf(h.Round.EndedAt!.Value)}"), Line.Plain(AssessmentTexts.Stages(h.Voice))])]);
            var (before, last) = (_history[^2].Voice, _history[^1].Voice);
            if (last.Stage < before.Stage)
            {
                yield return new Block.Text(AssessmentTexts.Fell(before.Stage, last.Stage));
            }
        }

        if (Open is { } open)
        {
            yield return open;
        }
    }

    /// <param name="assess">What the button says that opens the questions.</param>
    public IEnumerable<Button> Buttons(string assess = AssessmentTexts.AssessButton)
    {
        if (_records.Open is not { } open)
        {
            return CommandButton.Of(assess, "stage assess");
        }

        var here = _context.Here();
        var mayGoOn = _context.IsLead() || open.IsComplete(here);
        var mayVote = open.RefusalOf(_context.Member.Id) is null;
        return open.RevealedAt is null
            ? CommandButton.Of(assess, "stage assess")
                .Concat(mayGoOn && AssessmentReader.MayReveal(open, here.Count, _context.Member.Id) ? CommandButton.Of(AssessmentTexts.RevealButton, "stage reveal") : [])
            : (mayVote ? CommandButton.Of(AssessmentTexts.RevoteButton, "stage assess") : [])
                .Concat(mayGoOn ? CommandButton.Of(AssessmentTexts.FinishButton, "stage finish") : []);
    }

    private Block.Table Dimensions(AssessedVoice voice)
    {
        var rated = _content.Questions.Where(q => _round!.Questions.Contains(q.Key))
            .Select(q => _round!.Rated(q.Key, q.Dimension, q.Gate)).ToLookup(q => q.Dimension);
        var isCompared = _round!.Raters >= Agreement.FewestRaters;
        return new Block.Table(
            isCompared ? ["Dimension", "1 to 4", "Agreement"] : ["Dimension", "1 to 4"],
            [
                .. voice.Dimensions.Select(d => (Line[])
                [
                    Line.Plain(d.Dimension.ToString().ToLowerInvariant() + (d.IsGate ? " ★" : "")),
                    Line.Of($"{d.Median}"),
                    .. isCompared ? (Line[])[Line.Of($"{decimal.Round(rated[d.Dimension].Min(q => q.Agreement), 2)}")] : [],
                ]),
            ]);
    }
}

/// <summary>The figures of the assessment.</summary>
/// <param name="Stage">The stage, with hyphens, whether or not the raters are near enough for one.</param>
/// <param name="Lowest">Where the range begins; the stage itself where there is none.</param>
/// <param name="Highest">Where it ends.</param>
/// <param name="TalkingPoint">The question's key; null where all are near enough, or fewer than three rated.</param>
/// <param name="IsFinal">False while it is talked over.</param>
/// <param name="Rounds">How many rounds came to their end.</param>
public sealed record AssessmentFacts(string Stage, string Lowest, string Highest, string? TalkingPoint, bool IsFinal, int Rounds);

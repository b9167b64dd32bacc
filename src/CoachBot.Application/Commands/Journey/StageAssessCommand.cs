using System.Globalization;
using CoachBot.Application.Content;
using CoachBot.Application.Journey;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;

namespace CoachBot.Application.Commands.Journey;

/// <summary>
/// Answers the assessment's questions: blind, and replaceable until the reveal; after it once more. Its parameters are the questions of
/// the content, by their keys.
/// </summary>
public sealed class StageAssessCommand : ICommand
{
    private const string Share = "share";
    private const string Yes = "yes";
    private const string Evidence = "evidence";
    private const int LongestEvidence = 500;

    private static readonly string[] Scores =
        [.. Enumerable.Range(AssessmentContent.Lowest, AssessmentContent.Highest).Select(score => score.ToString(CultureInfo.InvariantCulture))];

    private readonly AssessmentContent _content;

    public StageAssessCommand(CoachingContent content)
    {
        _content = content.Assessment;
        Definition = new CommandDefinition("stage assess", "Answer the questions on where the team is", CommandEffect.Change)
        {
            Aliases = ["assessment"],
            // Which of them a form asks for depends on the team and its round.
            Parameters =
            [
                .. _content.Questions.Select(q => new Parameter(q.Key, ParameterKind.Choice, q.Title)
                {
                    OnlyNamed = true,
                    Choices = Scores,
                    ChoiceNotes = q.Anchors,
                    Question = q.Text,
                }),
                new(Evidence, ParameterKind.Text, "What you went by (optional)")
                {
                    OnlyNamed = true,
                    InForm = true,
                    Longest = LongestEvidence,
                    Question = AssessmentTexts.EvidenceQuestion,
                },
                new(Share, ParameterKind.Choice, "Show the result")
                {
                    OnlyNamed = true,
                    Choices = [Yes, "no"],
                    Question = AssessmentTexts.ShareQuestion,
                },
            ],
            Examples = ["stage assess"],
        };
    }

    public CommandDefinition Definition { get; }

    public Reply Handle(CommandContext context)
    {
        var here = context.Here();
        var round = Round(context, here.Count);
        Refuse(round.RefusalOf(context.Member.Id));
        var own = round.BallotOf(context.Member.Id);
        var typed = Typed(context, round);
        var needsShare = here.Count < Visibility.FewestUnasked;
        // Who changes one answer keeps the others.
        var kept = typed.Count == 0 ? null : own;
        var scores = round.Questions
            .Select(key => (Key: key, Score: typed.TryGetValue(key, out var score) ? score : kept?.Scores.GetValueOrDefault(key) ?? 0))
            .ToDictionary(q => q.Key, q => q.Score);
        var share = context.Arguments.Find<string>(Share);
        if (scores.Values.Any(score => score == 0) || (needsShare && share is null && kept is null))
        {
            return Ask(round, typed, share, needsShare, context.Arguments.Find<string>(Evidence) ?? own?.Evidence);
        }

        var mayShow = needsShare && (share is null ? kept!.MayShow : share == Yes);
        return Take(context, round, new Ballot(context.Member.Id, false, scores, mayShow, context.Arguments.Find<string>(Evidence) ?? own?.Evidence));
    }

    private Assessment Round(CommandContext context, int people)
    {
        var open = context.LoadRound();
        if (open is not null && open.Questions.All(key => _content.Questions.Any(q => q.Key == key)))
        {
            return open;
        }

        if (open is not null)
        {
            // The content has lost one of its questions: nobody can answer it any more.
            context.PutRound(open.Abandon(context.Now));
        }

        return new Assessment
        {
            Id = new AssessmentId(context.NewId()),
            BegunAt = context.Now,
            Questions = [.. _content.For(people).Select(q => q.Key)],
        };
    }

    private Reply Ask(Assessment round, Dictionary<string, int> typed, string? share, bool needsShare, string? evidence)
    {
        var known = typed.ToDictionary(t => t.Key, t => t.Value.ToString(CultureInfo.InvariantCulture));
        if (evidence is not null)
        {
            known[Evidence] = evidence;
        }

        if (share is not null)
        {
            known[Share] = share;
        }

        return Reply.Of(new Block.Text(AssessmentTexts.Ask(round.Questions.Count, round.RevealedAt is not null))) with
        {
            Form = Forms.Of(Definition, known, needsShare ? [.. round.Questions, Share] : [.. round.Questions]),
        };
    }

    private Reply Take(CommandContext context, Assessment round, Ballot ballot)
    {
        if (round.Ballots.Count == 0)
        {
            context.NoteRound("assessment.begun", round);
        }

        var (after, outcome) = round.Take(ballot, context.Here(), context.Now);
        context.NoteRound("assessment.answered", after);
        switch (outcome)
        {
            case BallotOutcome.Revealed:
                return Revealing.Reveal(context, _content, after);
            case BallotOutcome.Final:
                return Revealing.Finish(context, _content, after);
            default:
                context.PutRound(after);
                return Reply.Of(new Block.Text(outcome == BallotOutcome.Taken ? AssessmentTexts.Taken() : AssessmentTexts.Revoted()))
                    .With(CommandButton.Of(AssessmentTexts.ShowButton, "stage"));
        }
    }

    private static Dictionary<string, int> Typed(CommandContext context, Assessment round) => round.Questions
        .Where(context.Arguments.Has)
        .ToDictionary(key => key, key => int.Parse(context.Arguments.Get<string>(key), CultureInfo.InvariantCulture));

    private static void Refuse(BallotOutcome? refusal)
    {
        if (refusal is { } why)
        {
            throw new UserError(AssessmentTexts.Refused(why));
        }
    }
}

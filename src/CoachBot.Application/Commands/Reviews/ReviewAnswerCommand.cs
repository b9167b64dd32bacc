using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Reviews;

/// <summary>Answers the review's three questions; what shall change is asked after four weeks later.</summary>
public sealed class ReviewAnswerCommand : ICommand
{
    private const int LongestText = 200;

    public CommandDefinition Definition { get; } = new("review answer", "Say what worked, what did not, and what changes", CommandEffect.Change)
    {
        Intro = ReviewTexts.AnswerIntro(),
        Parameters =
        [
            new("worked", ParameterKind.Text, "What worked") { Required = true, Longest = LongestText },
            new("failed", ParameterKind.Text, "What did not (optional)") { OnlyNamed = true, InForm = true, Longest = LongestText },
            new("change", ParameterKind.Text, "What we change or stop (optional)") { OnlyNamed = true, InForm = true, Longest = LongestText },
        ],
        CanUndo = true,
        Examples = ["review answer answering in the forum --change \"no more quizzes\""],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var change = context.Arguments.Find<string>("change");
        var answer = new ReviewAnswer(
            new ReviewAnswerId(context.NewId()), context.Member.Id, context.Now, context.Today, context.Arguments.Get<string>("worked"),
            context.Arguments.Find<string>("failed"), change, change is null ? null : AskAt(context));
        team.ReviewAnswers.Put(answer);
        team.Ledger.Add(new LedgerEntry("review.answered", context.Now, answer.Id.Value, 0, context.Today, "review"));
        if (team.Team.ReviewsUnanswered > 0)
        {
            team.Team = ReviewRhythm.Answered(team.Team);
            ReviewCarrier.Open(context.Session, team);
        }

        var reply = Reply.Of(new Block.Text(ReviewTexts.Answered()));
        if (answer is not { AskedAt: { } at, Change: { } wanted })
        {
            return reply;
        }

        context.Messages.Add(Question(context, answer, wanted, at));
        return reply.Then(new Block.Text(ReviewTexts.ComesBack(context.Member.Today(at))));
    }

    /// <summary>The key of the question that comes four weeks later.</summary>
    internal static string QuestionKey(ReviewAnswerId answer) => $"review-change:{answer.Value}";

    private static Instant AskAt(CommandContext context) => context.Member.FirstMinuteHere(context.Now + ReviewAnswer.ComesBack);

    private static OutboxMessage Question(CommandContext context, ReviewAnswer answer, string change, Instant at) => new()
    {
        Key = QuestionKey(answer.Id),
        Team = context.Team.Id,
        To = context.Member.Id,
        Kind = MessageKind.Notice,
        Content = Reply.Of(new Block.Text(ReviewTexts.DidItChange(answer.On, change)))
            .With(
                new Button(ReviewTexts.YesButton, ReviewDidAction.Of(answer.Id, did: true)),
                new Button(ReviewTexts.NoButton, ReviewDidAction.Of(answer.Id, did: false))),
        At = at,
    };
}

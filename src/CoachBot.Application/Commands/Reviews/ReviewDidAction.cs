using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Reviews;

/// <summary>Whether what somebody wanted to change four weeks ago has changed.</summary>
public sealed class ReviewDidAction : IButtonAction
{
    private const string Action = "review.did";

    public string Name => Action;

    public bool CanUndo => false;

    public string UndoAs => "review answer";

    public static ActionId Of(ReviewAnswerId answer, bool did) => ActionId.Of(Action, ("a", answer.Value), ("d", did ? 1 : 0));

    public Reply Handle(CommandContext context, ActionId action)
    {
        var answers = context.Team.ReviewAnswers;
        answers.Load(context.Reader.ReviewRecords(context.Team.Id, Instant.MinValue).Answers);
        if (action.Id("a") is not { } id || answers.Find(new ReviewAnswerId(id)) is not { Change: { } change } answer
            || answer.Member != context.Member.Id)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var did = action.Id("d") == 1;
        answers.Put(answer with { Did = did });
        context.Team.Ledger.Add(new LedgerEntry(
            "review.change", context.Now, id, 0, context.Today, "review", LedgerEntry.Of(("did", did))));
        return Reply.Of(new Block.Text(did ? ReviewTexts.ItChanged(change) : ReviewTexts.ItDidNot(change)));
    }
}

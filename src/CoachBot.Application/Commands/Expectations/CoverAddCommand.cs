using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>A member's own standing promise: in these hours, on their clock, they answer. Nobody is put down by others.</summary>
public sealed class CoverAddCommand : ICommand
{
    private const int DaysLookedAt = 14;

    public CommandDefinition Definition { get; } = new("cover add", "Say in which promised hours you answer", CommandEffect.Change)
    {
        CanUndo = true,
        Fillers = ExpectationParameters.Fillers,
        Parameters =
        [
            ExpectationParameters.Days,
            ExpectationParameters.Hours,
            ExpectationParameters.Channel,
        ],
        Examples = ["cover add mon tue 09:00-13:00 linkedin", "cover add 13:00-17:00", "cover add thu fri"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Find<Schedule>("days") is null && context.Arguments.Find<HoursValue>("hours") is null)
        {
            throw new UserError(Reply.Of(new Block.Text(CoverTexts.AskWhen())) with
            {
                Form = GoalParameters.FormOf(Definition, new Dictionary<string, string?> { ["channel"] = context.Arguments.Find<string>("channel") }),
            });
        }

        var (team, book) = (context.Team, context.Member);
        var promise = context.PromiseOf(context.Arguments.Find<string>("channel"));
        var hours = context.Arguments.HoursOr(promise.Hours);
        var span = new Interval(context.Now, context.Now + Duration.FromDays(DaysLookedAt));
        var promised = promise.Hours.In(span, promise.TimeZone).ToList();
        if (!hours.In(span, book.Clock.Zone).Any(own => promised.Exists(p => p.Meets(own))))
        {
            throw new UserError(CoverTexts.NothingPromised(team.NameOf(promise), promise.Hours, promise.Zone));
        }

        if (team.Covers.Items.Any(c => c.IsLive && c.Member == book.Id && c.Expectation == promise.Id && c.Hours == hours))
        {
            throw new UserError(CoverTexts.HaveAlready(team.NameOf(promise), hours));
        }

        var cover = new Cover(new CoverId(context.NewId()), book.Id, promise.Id, hours, context.Now);
        team.Covers.Put(cover);
        book.Note("cover.added", context.Now, cover.Id.Value, promise.Id.Value, context.Today, "cover",
            LedgerEntry.Of(("days", hours.Days.Mask), ("from", hours.From), ("to", hours.To)));
        HoleBoard.Renew(context.Session, team, context.Now);
        return Reply.Of(
                new Block.Text(CoverTexts.Added(team.NameOf(promise), hours)),
                new PromiseBlocks(team, promise, context.Session.Members(team.Id), context.Member, context.Now).Uncovered)
            .With(CommandButton.Undo);
    }
}

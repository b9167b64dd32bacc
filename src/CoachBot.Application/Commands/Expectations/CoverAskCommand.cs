using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>A lead asks a member to cover hours. The member's own button puts them down, and nothing else does.</summary>
public sealed class CoverAskCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("cover ask", "Ask somebody to answer in promised hours", CommandEffect.Change)
    {
        Who = Role.Lead,
        Parameters =
        [
            new("member", ParameterKind.Member, "Whom") { Required = true },
            ExpectationParameters.Days,
            ExpectationParameters.Hours with { Required = true },
            ExpectationParameters.Channel,
        ],
        Examples = ["cover ask @maria mon tue 09:00-13:00 linkedin"],
    };

    public Reply Handle(CommandContext context)
    {
        var asked = context.Arguments.Get<RosterEntry>("member");
        if (asked.Id == context.Member.Id)
        {
            throw new UserError(CoverTexts.AskYourself());
        }

        var promise = context.PromiseOf(context.Arguments.Find<string>("channel"));
        var hours = context.Arguments.HoursOr(promise.Hours);
        var member = context.Reader.Member(context.Team.Id, asked.Id);
        // The hours are on the promise's clock, and who covers does so on their own.
        var words = ExpectationTexts.Words(hours) + (member.Settings.Zone == promise.Zone ? "" : $" ({promise.Zone})");
        context.Tell(
            asked.Id, "cover-ask",
            Reply.Of(new Block.Text(CoverTexts.MayYouCover(context.Member.Member.Name, context.Team.NameOf(promise), words)))
                .With(new PromiseBlocks(context.Team, promise, [], context.Member, context.Now).Cover(member, hours, CoverTexts.CoverButton)));
        return Reply.Of(new Block.Text(CoverTexts.AskedThem(asked.Name)));
    }
}

using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

public sealed class LogDeleteCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("log delete", "Take a check-in of the last 7 days back", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters = [new("checkin", ParameterKind.CheckIn, "Number of the check-in") { Required = true }],
        Examples = ["log delete 3"],
    };

    public Reply Handle(CommandContext context)
    {
        var checkIn = LogEditCommand.Recent(context);
        context.Member.Delete(checkIn, context.Now);
        return Reply.Of(new Block.Text(CheckInTexts.Deleted(checkIn.Number, checkIn.Credits.Count > 0)))
            .With(CommandButton.Undo);
    }
}

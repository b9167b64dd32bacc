using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Reviews;

/// <summary>The month, for every member.</summary>
public sealed class ReviewMonthCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("review month", "Four weeks beside the four before", CommandEffect.Query)
    {
        Examples = ["review month"],
    };

    public Reply Handle(CommandContext context) => TeamMonth.Of(context)
        .With(context.IsLead() ? CommandButton.Of(ReportCommandTexts.ReportButton, "review report") : [])
        with
    {
        Share = "review month",
    };
}

using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Start;

/// <summary>
/// Day one, in under five minutes: whom to hear from, a small start, what happens when the member goes quiet, and their yes to
/// it. A number, a unit and a date of a goal may come later.
/// </summary>
public sealed class StartCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("start", "Make a small start: a few questions, then ten minutes", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("who", ParameterKind.Text, "Whom you most want to hear from") { Required = true, Longest = GoalParameters.LongestTitle - StartTexts.StrategyPrefix.Length },
            new("channel", ParameterKind.AnyChannel, "Channel where they are") { Required = true, Longest = 40, Markers = ["on"], AtEnd = true },
            new("days", ParameterKind.Schedule, "Which days") { Default = "mon wed fri", AtEnd = true },
            new("time", ParameterKind.Time, "At what time") { Default = "09:00", Anywhere = true },
            new("minutes", ParameterKind.Duration, "How long") { Default = "15m", Anywhere = true },
        ],
        Intro = StartTexts.Intro(),
        Examples = ["start founders who ask about pricing on linkedin", "start"],
    };

    public Reply Handle(CommandContext context)
    {
        var who = context.Arguments.Get<string>("who");
        var isFirst = context.Member.Commitments.Items.Count == 0;
        var strategy = StrategyOf(context, StartTexts.StrategyPrefix + who);
        var (commitment, promised) = ScheduleAddCommand.Promise(context, strategy.Id);
        var reply = Reply.Of(new Block.Text(StartTexts.SoThat(who))).Then(promised);
        if (!isFirst)
        {
            // Who has promised before knows the ladder.
            return reply.With(CommandButton.Undo);
        }

        return reply
            .Then(new Block.Text(StartTexts.Clock(context.Member.Settings.Zone, context.Member.Clock.Local(context.Now).TimeOfDay)))
            .Then(LadderBlocks.All())
            .Then(new Block.Text(StartTexts.Agreed()))
            .With(StartAgreement.Buttons(commitment))
            .With(new Button(ButtonTexts.MyClock, ActionId.Of("cmd", ("t", "settings zone"))));
    }

    /// <summary>One that the team has already is not added twice.</summary>
    private static Strategy StrategyOf(CommandContext context, string name) =>
        context.Team.Strategies.Items.FirstOrDefault(s => s.ClosedAt is null && s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? StrategyAddCommand.Add(context, name);
}

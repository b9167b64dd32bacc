using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

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
            new("channel", ParameterKind.AnyChannel, "Channel where they are") { Required = true, Longest = 40, Markers = ["on"] },
            new("days", ParameterKind.Schedule, "Which days") { Default = "mon wed fri" },
            new("time", ParameterKind.Time, "At what time") { Default = "09:00", Anywhere = true },
            new("minutes", ParameterKind.Duration, "How long") { Default = "15m", Anywhere = true },
        ],
        Intro = StartTexts.Intro(),
        Examples = ["start founders who ask about pricing on linkedin", "start"],
    };

    public Reply Handle(CommandContext context)
    {
        TakeDays(context);
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

    /// <summary>
    /// Days at the end of the words are no part of whom one wants to hear from: <c>regulars who order cakes tue thu</c>. One day alone
    /// may be: <c>people who come on fridays</c>.
    /// </summary>
    private static void TakeDays(CommandContext context)
    {
        var words = context.Arguments.Get<string>("who").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length; at++)
        {
            if (CalendarWords.TryWeekday(words[at].ToLowerInvariant(), out _)
                && ScheduleReader.Read(words, at) is ScheduleReading.FixedWeekdays { Days.Count: > 1 } named && at + named.Consumed == words.Length)
            {
                context.Arguments = context.Arguments.With(
                    ("who", string.Join(' ', words[..at])), ("days", new Schedule.Weekdays(WorkingDays.Of(named.Days))));
                return;
            }
        }
    }

    /// <summary>One that the team has already is not added twice.</summary>
    private static Strategy StrategyOf(CommandContext context, string name) =>
        context.Team.Strategies.Items.FirstOrDefault(s => s.ClosedAt is null && s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? StrategyAddCommand.Add(context, name);
}

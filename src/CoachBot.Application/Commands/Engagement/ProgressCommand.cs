using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>How it goes: the speaker's own record, the team's, or a goal's.</summary>
public sealed class ProgressCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("progress", "How it goes: you, the team, a goal", CommandEffect.Query)
    {
        Parameters =
        [
            new("of", ParameterKind.Choice, "Whose") { Choices = ["me", "team"] },
            new("goal", ParameterKind.Goal, "Which goal"),
            new("person", ParameterKind.Member, "Whose, of those who share"),
        ],
        Examples = ["progress", "progress me", "progress team", "progress G1", "progress @maria"],
    };

    public Reply Handle(CommandContext context) =>
        context.Arguments.Find<RosterEntry>("person") is { } person && person.Id != context.Member.Id ? Shared(context, person)
        : context.Arguments.Find<Goal>("goal") is { } goal ? GoalView.Show(context.Reader, context.Team, goal, context.Now)
        : context.Arguments.Find<string>("of") == "team" ? TeamProgress.Show(context) with { Share = "progress team" }
        : MemberProgress.Show(context) with { Share = "progress me" };

    /// <summary>What another member kept, if they share it.</summary>
    private static Reply Shared(CommandContext context, RosterEntry person)
    {
        var other = context.Reader.Member(context.Team.Id, person.Id);
        return Visibility.MaySee(DataKind.Kept, context.Viewer(person.Id), other.Settings.SharesKept, other.Settings.PraiseInPublic)
            ? MemberProgress.ShowShared(other, context.Now)
            : throw UserError.Denied(TodayTexts.NotShared(person.Name));
    }
}

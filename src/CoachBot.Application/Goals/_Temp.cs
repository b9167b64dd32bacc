namespace CoachBot.Application.Goals;
public sealed record GoalSnapshot(CoachBot.Domain.Goals.GoalPace Pace);
public static class GoalFigures { public static GoalSnapshot Of(Stores.ICoachReader r, CoachBot.Domain.Teams.TeamBook t, CoachBot.Domain.Goals.Goal g, NodaTime.Instant now) => throw new NotSupportedException(); }
public static class GoalCuts { public static void Recut(Stores.ICoachReader r, CoachBot.Domain.Teams.TeamBook t, CoachBot.Domain.Goals.GoalId g, NodaTime.Instant now) { } public static void RecutOwnedBy(Stores.ICoachReader r, CoachBot.Domain.Teams.TeamBook t, CoachBot.Domain.Teams.MemberId m, NodaTime.Instant now) { } }
public static class GoalTouch { public static void Touch(CoachBot.Domain.Teams.TeamBook t, CoachBot.Domain.Goals.GoalId g, NodaTime.Instant now) { } }
public sealed class GoalView { public CoachBot.Application.Replies.Reply Show(Stores.ICoachReader r, CoachBot.Domain.Teams.TeamBook t, CoachBot.Domain.Goals.Goal g, NodaTime.Instant now) => throw new NotSupportedException(); }

using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Texts;

/// <summary>What is said where a goal goes from one owner to another.</summary>
public static class HandTexts
{
    public const string TakeButton = "Take it";
    public const string DeclineButton = "Not now";
    public const string ShowButton = "Show the goal";

    public static string AdoptButton(Goal goal) => $"Take {GoalCommandTexts.Reference(goal)}";

    public static string HandOverButton(Goal goal) => $"Hand {GoalCommandTexts.Reference(goal)} over";

    public static Line Asked(Goal goal, string receiver, string owner) =>
        Line.Of($"I ask {receiver} to take **{GoalCommandTexts.Name(goal)}** over. Until they say yes it stays with {owner}; `undo` takes the question back.");

    public static Line Offer(Goal goal, string giver) =>
        Line.Of($"**{giver}** asks whether you take **{GoalCommandTexts.Name(goal)}** over. This is where it stands; what is promised for it goes on.");

    public static Line YoursNow(Goal goal) =>
        Line.Of($"**{GoalCommandTexts.Name(goal)}** is yours now. I tell you early when it slips; `goal show {GoalCommandTexts.Reference(goal)}` shows it at any time.");

    public static Line HasTaken(Goal goal, string receiver) => Line.Of($"**{receiver}** has taken **{GoalCommandTexts.Name(goal)}** over. Thank you for carrying it this far.");

    public static Line Declined(Goal goal) => Line.Of($"Good to know. **{GoalCommandTexts.Name(goal)}** stays where it is, and nobody is told why.");

    public static Line CantNow(Goal goal, string receiver) =>
        Line.Of($"{receiver} can't take **{GoalCommandTexts.Name(goal)}** on just now, so it stays where it is."
            + $" `goal hand` asks somebody else.");

    public static Line GaveBack(Goal goal, string receiver) => Line.Of($"{receiver} gave **{GoalCommandTexts.Name(goal)}** back: it is yours again.");

    public static Line HasIt(Goal goal, string owner) => Line.Of($"**{GoalCommandTexts.Name(goal)}** belongs to {owner} already.");

    public static Line Gone(string name) => Line.Of($"{name} has left the team. `team` shows who is here.");

    public static Line Settled(Goal goal, string owner) => Line.Of($"That is settled by now: **{GoalCommandTexts.Name(goal)}** belongs to {owner}.");

    public static Line Offered(string receiver) => Line.Of($"to {receiver}, who has not answered yet.");

    public static Line Orphaned(int count) => count == 1
        ? Line.Of($"A goal has lost its owner, who has left the team. Who carries it on?")
        : Line.Of($"{count} goals have lost their owner, who has left the team. Who carries them on?");

    public static Line OrphansWhere(Goal first) =>
        Line.Of($"A tap makes it yours; `goal hand {GoalCommandTexts.Reference(first)} @name` asks somebody else, `goal close` ends it.");

    public static Line AwayForLong(IReadOnlyList<string> goals) =>
        Line.Of($"You own {Names.And(goals)}. If somebody shall look after it meanwhile, hand it over; I tell nobody that you are away.");
}

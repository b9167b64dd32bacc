using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What is said about buddies: two who encourage each other. Nothing of anybody's record is in it.</summary>
public static class BuddyTexts
{
    public const string YesButton = "Gladly";
    public const string NoButton = "Not now";
    public const string WordButton = "Send a word";
    public const string NotThisWeekButton = "Not this week";

    public static string State(string name, bool isMutual) => isMutual ? name : $"{name}, not answered yet";

    public static Line Asked(string name) => Line.Of($"I ask {name}. `team buddy off` takes it back, and nobody is told.");

    public static Line AskedAlready(string name) => Line.Of($"I have asked {name} already. `team buddy off` takes it back, and nobody is told.");

    public static Line Question(string name) =>
        Line.Of($"**{name}** would like to be buddies with you: on Wednesdays I remind each of you to send the other a kind word. Neither sees anything of the other's record.");

    public static Line Agreed(string name) =>
        Line.Of($"You and **{name}** are buddies. On Wednesdays I remind each of you of the other, whatever the week was like; `team buddy off` ends it, and nobody is told.");

    public static Line Declined(string name) => Line.Of($"That is fine. {name} hears only that it doesn't suit you now.");

    public static Line CantNow(string name) => Line.Of($"It doesn't suit **{name}** just now, which says nothing about you. `team buddy @name` asks somebody else.");

    public static Line Off() => Line.Of($"You have no buddy now. Nobody was told.");

    public static Line HasOne(string name) => Line.Of($"**{name}** is your buddy. `team buddy off` ends that, then you can have another.");

    public static Line Nudge(string name) =>
        Line.Of($"In the middle of a week a kind word helps. **{name}** is your buddy: one tap sends one, `kudos` says it in your own words.");

    public static Line Word(string name) => Line.Of($"**{name}** thinks of you: a good rest of the week to you.");

    public static Line Sent(string name) => Line.Of($"{name} gets it. Until next Wednesday.");

    public static Line NotThisWeek() => Line.Of($"Until next Wednesday.");

    public static Line WhoIsIt() => Line.Of($"Who shall be your buddy? `team buddy @name` asks somebody of the team; `team buddy off` ends it.");

    public static Line IsAnother() => Line.Of($"That is you. A buddy is somebody else of the team: `team` shows who is in it.");
}

using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What is said where two workspaces become one team, and two accounts one member.</summary>
public static class LinkTexts
{
    public const int MinutesGood = 15;

    public static Line TeamCode(string code) =>
        Line.Of($"The code is **{code}**, for {MinutesGood} minutes and once. An admin of the other workspace, where I am set up already, enters it there: {Entered("team link", code)}.");

    public static Line TeamCodeMeans() =>
        Line.Of($"Whoever is in the team there is in this one then, admins as admins. Give it to nobody else.");

    public static Line PersonCode(string code) =>
        Line.Of($"The code is **{code}**, for {MinutesGood} minutes and once. Say with your other account: {Entered("team me", code)}.");

    public static Line PersonCodeMeans() =>
        Line.Of($"I then know you as one with both, and write to you where you spoke last. Where you have checked in or promised something, that stays, with its settings.");

    public static Line CodeWasShown() => Line.Of($"I showed the code once already and don't keep it. Ask again for another.");

    public static Line WrongCode() =>
        Line.Of($"That code is not good. It may be mistyped, used, or older than {MinutesGood} minutes: ask for another where you got it.");

    public static Line TooManyTries() => Line.Of($"Too many of the codes were wrong. I take the next one in an hour.");

    public static Line OwnCode() => Line.Of($"That code is to be entered on the other side, not here.");

    public static Line OnePerPlatform() =>
        Line.Of($"A team can be in one Slack workspace and one Discord server, and one of these two has such a place already. The code is still good.");

    /// <param name="days">How long the data of a workspace is kept that took the bot out.</param>
    public static Line HasHistory(bool bothHave, int days) => bothHave
        ? Line.Of($"Both teams have something of their own already, such as goals, promises, check-ins or ideas, and I don't mix two teams' books. Choose the one that you can do without: everyone there says `export` for their own, and then take me out of that workspace. What I hold of it is erased after {days} days. Then let me in again, say `setup`, and enter a new code.")
        : Line.Of($"This team has something of its own already, such as goals, promises, check-ins or ideas, and I don't mix two teams' books. Do it the other way round: say `team link` here, and enter the code over there.");

    public static Line BothHaveBooks() =>
        Line.Of($"Both of your accounts have something of their own, such as promises, check-ins or ideas, and I don't mix two books. Say `export` and `forget-me` with the one that you can do without, speak to me there again, and enter a new code.");

    public static Line OneWorkspaceOnly() => Line.Of($"The team is in one workspace only. An admin can add the other with `team link`.");

    public static Line Linked(string team, int members) => members == 1
        ? Line.Of($"Done: this workspace is part of **{team}** now, and so are you.")
        : Line.Of($"Done: this workspace is part of **{team}** now, and so are its **{members} members**.");

    public static Line OthersJoined(string by, string platform, int members) => members == 1
        ? Line.Of($"{by} entered the code: 1 person from {Named(platform)} is in the team now.")
        : Line.Of($"{by} entered the code: {members} people from {Named(platform)} are in the team now.");

    public static Line SecondAccount() =>
        Line.Of($"If you are in the team on the other platform too: `team me` there gives you a code that makes one of your two accounts.");

    public static Line Merged(string name) =>
        Line.Of($"Done: both accounts are **{name}** now. I write to you where you spoke last, never on both.");

    public static Line RoomIsElsewhere(string platform) =>
        Line.Of($"The team's room is on the platform where the team began. Choose it there: `team room #name` in {Named(platform)}.");

    private static Inline.Code Entered(string command, string code) => new($"{command} {code}");

    private static string Named(string platform) => platform.Length == 0 ? platform : char.ToUpperInvariant(platform[0]) + platform[1..];
}

using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What export and forget-me say.</summary>
public static class ExportTexts
{
    public const string ForgetLine = "forget-me yes, forget me";
    public const string ForgetButton = "Yes, forget me";
    public const string ExportButton = "Export first";

    public static Line Exported(int rows, int tables) =>
        rows == 1 ? Line.Of($"This is all that I hold of you: **1 row**.") : Line.Of($"This is all that I hold of you: **{rows} rows** in {tables} tables.");

    public static Line FilesAre(IReadOnlyList<string> names) => Line.Of($"Files: {string.Join(", ", names)}.");

    public static Line WhatGoes() =>
        Line.Of($"**What goes:** your name, your accounts, your notes, your reasons for being away, pausing or skipping, your ideas, kudos to and from you, what you said in reviews, and the texts of all messages to you. I stop writing to you.");

    public static Line WhatStays() =>
        Line.Of($"**What stays for the team, without your name:** numbers and states, such as minutes, dates and what a goal stands at. The team's goals go on.");

    public static Line NoWayBack() => Line.Of($"It can't be undone. `export` gives you a copy first; `forget-me yes, forget me` does it.");

    public static Line HandOverFirst() =>
        Line.Of($"You are the team's only admin, and it would be left without one. Hand over first: `team role @name admin`, then `forget-me` again.");

    public static Line Forgotten() => Line.Of($"Done: you are forgotten. Thank you for what you did here, and goodbye.");

    public static Line AlreadyForgotten() => Line.Of($"There is nothing of you here any more.");
}

using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>What would work for each kind of parameter, in a sentence.</summary>
public static class ParameterTexts
{
    /// <summary>The same for a reply: the commands in it are marked as such.</summary>
    public static Line Told(Parameter parameter) =>
        new([.. WhatWorks(parameter).Split('`').Select((part, i) => i % 2 == 0 ? (Inline)new Inline.Plain(part) : new Inline.Code(part))]);

    /// <summary>In plain text, with backticks around commands.</summary>
    public static string WhatWorks(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Date => "A day works: tomorrow, fri, 31 Dec, end of March, 2026-03-27.",
        ParameterKind.Interval => "Two days work: 4 Jan to 9 Jan, or one.",
        ParameterKind.Time => "A time works: 09:00 or 5:30pm.",
        ParameterKind.Duration => "A length works: 30m, 1h15 or 1.5h.",
        ParameterKind.Amount => "A number works: 12, 8 % or €1,200.50.",
        ParameterKind.Schedule => "Days work: mon wed fri, every weekday, every 3 days, 3x a week.",
        ParameterKind.Hours => "Hours of a day work: 09:00-17:00, or 9am to 1pm.",
        ParameterKind.KnownChannel or ParameterKind.AnyChannel => "A channel works: linkedin, instagram, forum.",
        ParameterKind.Activity => "One of these works: converse, listen, publish, plan, measure.",
        ParameterKind.Goal => "A goal's number or the beginning of its title works; `goal list` shows them.",
        ParameterKind.Commitment => "A commitment's number or channel works; `schedule list` shows them.",
        ParameterKind.CheckIn => "A check-in's number works; `log list` shows them.",
        ParameterKind.Member => "The name of someone in the team works; `team` shows them.",
        ParameterKind.Person => "An @ and a name works: @maria.",
        ParameterKind.Room => "A room's name works: #social.",
        ParameterKind.WorkspaceRole => "A role works, picked from the list.",
        ParameterKind.Zone => "A city works: Europe/London, tokyo.",
        ParameterKind.Choice => $"One of these works: {string.Join(", ", parameter.Choices)}.",
        ParameterKind.File => "The name of a CSV file works: figures.csv.",
        ParameterKind.WholeNumber => "A whole number works.",
        _ => "A few words work.",
    };
}

using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands;

/// <summary>What a parameter means. Each kind is read by one reader, whatever platform the words come from.</summary>
public enum ParameterKind
{
    /// <summary>Free text: takes the words that nothing else wants.</summary>
    Text,
    Date,
    Interval,
    Time,
    Duration,
    Amount,
    Schedule,

    /// <summary>From when to when on a day: <c>09:00-17:00</c>.</summary>
    Hours,

    /// <summary>A channel that the team knows, or a well-known one; anything else is left alone.</summary>
    KnownChannel,

    /// <summary>A channel that may be new: takes the words that nothing else wants.</summary>
    AnyChannel,
    Activity,
    Goal,
    Commitment,
    CheckIn,
    Member,

    /// <summary>Someone of the workspace, in the team or not: <c>@maria</c>, or what the platform puts in its place.</summary>
    Person,

    /// <summary>A room of the workspace: its name, or what the platform puts in its place.</summary>
    Room,

    /// <summary>A role of the workspace, as the platform writes it.</summary>
    WorkspaceRole,
    Zone,

    /// <summary>One of <see cref="Parameter.Choices"/>.</summary>
    Choice,
    WholeNumber,

    /// <summary>A file that is handed in with the event: its name.</summary>
    File,
}

/// <summary>A parameter of a command.</summary>
/// <param name="Name">Its name: <c>--name value</c> always sets it.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Label">What a form asks.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Label)
{
    public bool Required { get; init; }

    /// <summary>Words that announce it: <c>by</c> before a due date.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];

    /// <summary>True where it is read only behind a marker or its <c>--name</c>.</summary>
    public bool OnlyMarked { get; init; }

    /// <summary>True where it is understood behind free text too; other kinds could be words of a note by then.</summary>
    public bool Anywhere { get; init; }

    /// <summary>True where it is for each week, and <c>a week</c> may stand behind it.</summary>
    public bool PerWeek { get; init; }

    /// <summary>True where it is for each hour, and <c>/h</c> may stand behind it.</summary>
    public bool PerHour { get; init; }

    /// <summary>True where <c>a day</c> is a length, too; for others it is no time that anybody spends.</summary>
    public bool InDays { get; init; }

    /// <summary>Where a name fits several commitments, the one that is due today is meant.</summary>
    public bool DueToday { get; init; }

    /// <summary>True where it is understood as the end of free text, if that can be nothing else: <c>… yesterday</c>.</summary>
    public bool AtEnd { get; init; }

    /// <summary>True where it is never read from loose words.</summary>
    public bool OnlyNamed { get; init; }

    /// <summary>True where a form asks for it, though it is never read from loose words.</summary>
    public bool InForm { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What each of the choices stands for, in their order; empty where they speak for themselves.</summary>
    public IReadOnlyList<string> ChoiceNotes { get; init; } = [];

    /// <summary>What counts where nothing is said, as it would be typed; a form is filled in with it.</summary>
    public string? Default { get; init; }

    /// <summary>What is asked, in a sentence, where the label does not say it all; of choices only.</summary>
    public string? Question { get; init; }

    public DateSense Sense { get; init; } = DateSense.NextToCome;

    /// <summary>True where a form does not ask for it: another field of the form says the same.</summary>
    public bool NotInForm { get; init; }

    /// <summary>True where it is of use only in a workspace whose members have roles: other platforms' forms leave it out.</summary>
    public bool NeedsRoles { get; init; }

    /// <summary>Fewer loose words than this are no text for it: they may have been meant for something else.</summary>
    public int FewestWords { get; init; } = 1;

    /// <summary>The longest text that is taken, in characters.</summary>
    public int Longest { get; init; } = 200;

    /// <summary>True where any words are a value of it.</summary>
    public bool IsFreeText => Kind is ParameterKind.Text or ParameterKind.AnyChannel or ParameterKind.Room;

    /// <summary>True where it takes the words that are left.</summary>
    public bool TakesRest => IsFreeText && !OnlyNamed;

    /// <summary>The field of a form that asks for it.</summary>
    /// <param name="value">What is filled in already.</param>
    public FormField ToField(string? value, bool required) => new(
        Name, Label, Kind.ToString().ToLowerInvariant(), required, value, OnlyOneOf())
    {
        Longest = IsFreeText ? Longest : null,
        ChoiceNotes = ChoiceNotes,
        NeedsRoles = NeedsRoles,
        Hint = Kind == ParameterKind.Text || OnlyOneOf() is not null ? Question : ParameterTexts.WhatWorks(this),
    };

    private IReadOnlyList<string>? OnlyOneOf() => Kind switch
    {
        ParameterKind.Choice => Choices,
        ParameterKind.Activity => [.. Enum.GetNames<Activity>().Select(name => name.ToLowerInvariant())],
        _ => null,
    };
}

using System.Text.Json.Serialization;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;

namespace CoachBot.Application.Replies;

/// <summary>What the bot says: a small document, never a markup string.</summary>
public sealed record Reply
{
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>The form that asks for what is missing, where a command lacks something.</summary>
    public Form? Form { get; init; }

    /// <summary>True where the room may read it; private otherwise.</summary>
    public bool InRoom { get; init; }

    /// <summary>True where it takes the place of the private answer whose button asked for it.</summary>
    public bool InPlace { get; init; }

    /// <summary>The line that shows the same to the room; null where it is not for the room.</summary>
    [JsonIgnore]
    public string? Share { get; init; }

    /// <summary>The figures that a query's answer was made from, of a type that <see cref="FactJson"/> knows.</summary>
    [JsonIgnore]
    public object? Facts { get; init; }

    /// <summary>Files for the asker; they go out with the answer and are not stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>What is remembered in place of an answer that holds a secret; null where the answer itself may be.</summary>
    [JsonIgnore]
    public Reply? Remembered { get; init; }

    public static Reply Say(LineHandler text) => new() { Blocks = [new Block.Text(text.ToLine())] };

    public static Reply Of(params IReadOnlyList<Block> blocks) => new() { Blocks = blocks };

    public Reply Then(LineHandler text) => this with { Blocks = [.. Blocks, new Block.Text(text.ToLine())] };

    public Reply Then(params IEnumerable<Block> blocks) => this with { Blocks = [.. Blocks, .. blocks] };

    public Reply With(params IEnumerable<Button> buttons) => this with { Buttons = [.. Buttons, .. buttons] };

    public Reply WithFacts(object facts) => this with { Facts = facts };
}

/// <summary>A button: what it says, and the stateless action that it carries.</summary>
public sealed record Button(string Label, ActionId Action);

/// <summary>What is still to be said for a command, with what was understood already filled in.</summary>
/// <param name="Name">The command's path, e.g. <c>goal add</c>.</param>
/// <param name="Title">A short heading.</param>
public sealed record Form(string Name, string Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>True where something that was filled in can't be read: the reply says what.</summary>
    public bool HasProblem { get; init; }
}

/// <param name="Name">The parameter's name.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Kind">The parameter's kind, in lower case.</param>
/// <param name="Value">What is filled in already.</param>
/// <param name="Choices">What may be chosen, where only that may be.</param>
public sealed record FormField(string Name, string Label, string Kind, bool Required, string? Value, IReadOnlyList<string>? Choices = null)
{
    /// <summary>The parameter's kind; null where it is none that is known here.</summary>
    [JsonIgnore]
    public ParameterKind? KnownKind => Enum.TryParse<ParameterKind>(Kind, ignoreCase: true, out var kind) ? kind : null;

    /// <summary>The longest text that is taken, in characters; null where the reader of its kind decides.</summary>
    [JsonIgnore]
    public int? Longest { get; init; }

    /// <summary>What each of the choices stands for, in their order; empty where they speak for themselves.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ChoiceNotes { get; init; } = [];

    /// <summary>Whether it is of use only in a workspace whose members have roles.</summary>
    [JsonIgnore]
    public bool NeedsRoles { get; init; }

    /// <summary>What would work, in a sentence, or the question that choices answer; null where any words do.</summary>
    [JsonIgnore]
    public string? Hint { get; init; }

    /// <summary>What a choice stands for; null where it speaks for itself.</summary>
    public string? NoteOf(string choice) => Choices?.ToList().IndexOf(choice) is >= 0 and var at && at < ChoiceNotes.Count ? ChoiceNotes[at] : null;
}

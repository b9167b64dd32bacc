using CoachBot.Application.Commands;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What is said where the words of a command don't fit it.</summary>
public static class BindingTexts
{
    private const int Longest = 60;

    public static Line NoField(CommandDefinition definition, string name) =>
        Line.Of($"`{definition.ShortPath}` has no field “{Shorten(name)}”. It has {string.Join(", ", definition.Parameters.Select(p => p.Name))}.");

    public static Line NoOption(CommandDefinition definition, string name) => definition.Parameters.Count == 0
        ? Line.Of($"`{definition.Path}` knows no --{Shorten(name)}. It takes none.")
        : Line.Of($"`{definition.Path}` knows no --{Shorten(name)}. It knows {string.Join(", ", definition.Parameters.Select(p => "--" + p.Name))}.");

    public static Line NoValue(Parameter parameter) => Line.Of($"--{parameter.Name} wants a value. {ParameterTexts.Told(parameter)}");

    public static Line NotUnderstood(CommandDefinition definition, string words) =>
        definition.Instead is { } instead ? Line.Of($"I don't understand “{Shorten(words)}” here. {instead}")
        : definition.Examples.FirstOrDefault(e => e != definition.Usage) is { } example
            ? Line.Of($"I don't understand “{Shorten(words)}” here. `{definition.Usage}` works, e.g. “{example}”.")
            : Line.Of($"I don't understand “{Shorten(words)}” here. `{definition.Usage}` works.");

    public static Line MeantChoice(string word, string choice) => Line.Of($"Did you mean {choice} by “{Shorten(word)}”?");

    public static Line MeantChannel(string word, string channel) =>
        Line.Of($"Did you mean {channel} by “{Shorten(word)}”? A note that begins so stands in quotes.");

    public static Reply NothingPromised(string channel)
    {
        var (name, log) = (WellKnownChannels.Canonical(channel), $"log 20m {channel.ToLowerInvariant()}");
        return Reply.Of(new Block.Text(Line.Of($"You have promised nothing on {name}. {new Inline.Code(log)} logs what you did there, `schedule list` shows your promises.")))
            .With(CommandButton.Of(log, log));
    }

    /// <param name="word">The word, left over for a channel's name.</param>
    /// <param name="kind">What it looks like: a day, a time or a length.</param>
    /// <param name="meant">What it may mean; null where that is not known.</param>
    public static Line Stray(string word, ParameterKind kind, string? meant)
    {
        var like = kind switch { ParameterKind.Time => "a time", ParameterKind.Duration => "a length", _ => "a day" };
        var works = ParameterTexts.WhatWorks(new Parameter("value", kind, "Value"));
        const string Quotes = "A channel that is called so stands in quotes.";
        return meant is null
            ? Line.Of($"“{Shorten(word)}” looks like {like}, but I can't read it there. {works} {Quotes}")
            : Line.Of($"“{Shorten(word)}” looks like {like}. Did you mean {meant}? {Quotes}");
    }

    /// <param name="span">As <c>from next week</c>.</param>
    public static Line BeginsAtOnce(string span) => Line.Of(
        $"A promise begins at once and goes on until `schedule end`, so “{Shorten(span)}” has no place in it. Say it when it is to begin. A channel that is called so stands in quotes.");

    /// <param name="span">As <c>last week</c>.</param>
    public static Line OneDayOnly(string span) => Line.Of(
        $"“{Shorten(span)}” is no one day. Name one, such as yesterday, friday or 2 Jan; words that only look so stand in quotes.");

    /// <param name="day">A day behind others that were read.</param>
    public static Line StandsApart(string day) => Line.Of(
        $"“{Shorten(day)}” looks like a day, but stands apart from the others. Days of one promise stand together, as mon wed fri; another time or length is a `schedule add` of its own. A channel that is called so stands in quotes.");

    /// <param name="feast">As <c>easter</c>.</param>
    public static Line WhichDayIs(string feast) => Line.Of($"On which day is “{feast}” for you? I go by dates: one such as 25 Dec works.");

    /// <param name="words">A length that can't be chosen.</param>
    /// <param name="parameter">What it was meant for.</param>
    public static Line OneOf(string words, Parameter parameter) => Line.Of($"“{Shorten(words)}” is none of my choices: {string.Join(", ", parameter.Choices)}.");

    public static Line OneDayAtATime() => Line.Of($"One day at a time. Which one first?");

    /// <param name="figure">A number that nothing wants.</param>
    public static Line FigureAlone(string figure) => Line.Of($"What is the {Shorten(figure)}? A length has its unit, such as 1h15 or 20m, and a note its words.");

    public static Line OneChannelAtATime() => Line.Of($"One channel at a time. Which one first?");

    public static Line OneTimeAway() => Line.Of($"One time away at a time. Which one first?");

    public static Line FromTo(NodaTime.LocalDate first, NodaTime.LocalDate last) => Line.Of($"Did you mean {first} to {last}?");

    public static Line DaySlip(string typed, string meant) => Line.Of($"I know no day “{Shorten(typed)}”. Did you mean {meant}?");

    private static string Shorten(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}

using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said where somebody is named as the person to ask for time or scope.</summary>
public static class AgreementTexts
{
    public const string YesButton = "Yes, ask me";
    public const string NoButton = "Not now";
    public const string NoMoreButton = "Don't ask me any more";
    public const string AgainButton = "Agree again";

    public static Line Question(string member) =>
        Line.Of($"**{member}** would like me to ask you for help when a plan of theirs turns out too big: for some time, or for a later date or a smaller target.");

    public static Line Means() =>
        Line.Of($"You would see the plan and its goal, never what was missed or why. Each time one tap answers, and “not now” is a good answer. May I?");

    public static Line Accepted(string member) => Line.Of($"Thank you. I ask you only when it would help {member}, and for 12 weeks at most.");

    public static Line Declined(string member) => Line.Of($"That is fine. I don't ask you, and tell {member} only that it doesn't suit you now.");

    public static Line HasAccepted(string person, LocalDate until) =>
        Line.Of($"**{person}** said yes: until {until} I may ask them for time or scope when a plan turns out too big.");

    public static Line CantNow(string person) =>
        Line.Of($"It doesn't suit **{person}** just now, which says nothing about you. `settings accountability @name` names somebody else.");

    public static Line GoesOn(string member, LocalDate until) =>
        Line.Of($"**{member}** would like to go on: until {until} I may ask you for time or scope when a plan of theirs turns out too big.");

    public static Line Ends(string person, LocalDate until) =>
        Line.Of($"Your agreement that I may ask **{person}** ends on {until}. If that suits you there is nothing to do.");

    public static Line Again() => Line.Of($"Agreed for another 12 weeks.");
}

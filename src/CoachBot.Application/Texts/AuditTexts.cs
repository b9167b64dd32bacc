using CoachBot.Application.Replies;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said in the audit of the channels.</summary>
public static class AuditTexts
{
    public const string StartButton = "Start the audit";
    public const string AddButton = "Another channel";
    public const string ToolsButton = "Tools";
    public const string CapacityButton = "What we can sustain";
    public const string NoTimeFor = "no time for it";
    public const string KeepRestingButton = "Keep resting";
    public const string StayAwayButton = "Stay away";
    public const string TakeUpButton = "Take it up again";
    public const string CutButton = "Cut";

    public static string LookAt(string channel) => $"Look at {channel}";

    public static string DecideOn(string channel) => $"Decide on {channel}";

    public static string RestButton(string channel) => $"Rest {channel} for a month";

    public static string EndButton(int number) => $"End appointment {number}";

    public static string VerdictButton(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Rest => "Rest a month",
        AuditVerdict.Cut => "Cut",
        AuditVerdict.Fix => "Fix",
        _ => "Keep",
    };

    public static Line NotAudited(string channel) => Line.Of($"Nobody has looked at {channel} yet. Two minutes are enough.");

    public static Line WeekIsShort() => Line.Of($"A week has 168 hours; the time a week lies between 0 and that. `60m` or `2h` works.");

    public static Line LastIsToCome(LocalDate day) => Line.Of($"{day} is still to come; the last time anything was done there lies behind you.");

    public static Line NoChannels() =>
        Line.Of($"I know no channel of yours yet. Name them one by one, those that you would rather not talk about too: about two minutes each.");

    public static Line NothingAudited() => Line.Of($"No channel has been looked at yet. Two minutes a channel are enough.");

    public static Line NothingToSustain() => Line.Of($"No channel that takes time has been looked at yet, so there is nothing to weigh your time against.");

    public static Line Progress(int done, int all) => Line.Of($"{done} of {all} {(all == 1 ? "channel is" : "channels are")} decided on. About two minutes each; what you don't know stays empty.");

    public static Line AllDecided(int all) => Line.Of($"{(all == 1 ? "The one channel is" : $"All {all} channels are")} decided on. What they need together is the next question.");

    /// <param name="owner">Null where nobody is.</param>
    /// <param name="strategy">Null where there is none.</param>
    public static Line Said(string channel, int minutes, string? owner, string? strategy) => Line.Of(
        $"**{channel}** takes {minutes} min a week; {(owner is null ? "nobody owns it" : $"{owner} owns it")}, and {(strategy is null ? "it serves no strategy" : $"it serves {strategy}")}.");

    public static Line Suggestion(AuditVerdict verdict, AuditCause cause) => Line.Of($"I would **{Verb(verdict)}** it.") + Cause(cause) + Line.Of($"You decide.");

    public static Line Cause(AuditCause cause) => cause switch
    {
        AuditCause.NoPurpose => Line.Of($"It has neither a strategy nor an owner: such a channel is often there because one thought one had to."),
        AuditCause.Silent => Line.Of($"Nothing was done there for more than {SuggestedVerdict.SilentDays} days, and a month without it shows whether anybody misses it."),
        AuditCause.NoOwner => Line.Of($"It serves a strategy, but nobody owns it; it needs one name."),
        AuditCause.NoStrategy => Line.Of($"Somebody looks after it, but for no strategy; it needs a purpose."),
        _ => Line.Of($"It serves a strategy, somebody owns it, and it is alive."),
    };

    public static Line ToolsNoted(string channel, string tools, int saved) => saved == 0
        ? Line.Of($"Noted for {channel}: {tools}.")
        : Line.Of($"Noted for {channel}: {tools}, {saved} min a week saved.");

    public static Line WhyThis(string channel, AuditVerdict verdict, AuditVerdict suggested) =>
        Line.Of($"I would {Verb(suggested)} {channel}. Why {Verb(verdict)} it? A few words are enough; they are what you will read in a month.");

    public static Line Decided(string channel, AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Rest => Line.Of($"**{channel}** rests for a month."),
        AuditVerdict.Cut => Line.Of($"**{channel}** is cut, for a month on trial."),
        AuditVerdict.Fix => Line.Of($"**{channel}** is to be fixed."),
        _ => Line.Of($"**{channel}** is kept."),
    };

    /// <param name="reason">Null where none was written down.</param>
    public static Line Reason(string? reason) => reason is null ? Line.Of($"The reason stays the same.") : Line.Of($"Because: {reason}");

    public static Line AskAgain(LocalDate day, int minutes) => Line.Of($"It frees {minutes} min a week. I ask again on {day}, with what the numbers say by then.");

    public static Line CommitmentsGoOn(string channel, int count) => Line.Of(
        $"Nothing is paused by this: your {(count == 1 ? "appointment" : $"{count} appointments")} on {channel} {(count == 1 ? "goes" : "go")} on unless you pause or end {(count == 1 ? "it" : "them")}.");

    public static string PauseButton(string channel) => $"Pause what is promised on {channel}";

    public static Line PausedForAll(string channel) =>
        Line.Of($"Paused: nothing on **{channel}** falls due for anybody until it is taken up again. Whoever has something promised there hears of it.");

    public static Line PausedForMe(string channel) => Line.Of($"Paused: nothing of yours on **{channel}** falls due until it is taken up again.");

    public static Line RestsForAll(string channel) =>
        Line.Of($"**{channel}** rests for a month, so what you promised there is paused: nothing falls due and I don't ask. When it is taken up again I tell you.");

    public static Line TakenUp(string channel) => Line.Of($"**{channel}** is taken up again: what you promised there counts from now on.");

    public static Line TakenUpButYours(string channel) =>
        Line.Of($"**{channel}** is taken up again. What you promised there stays paused until you keep it too: you paused it yourself.");

    public static Line StaysPaused(string channel) =>
        Line.Of($"**{channel}** stays paused for everybody: a lead paused it, and a lead takes it up again.");

    public static Line CountsAgain(string channel) => Line.Of($"What was paused on {channel} counts again from now on.");

    public static Line MinutesAWeek(int minutes, int saved) => saved == 0 ? Line.Of($"{minutes} min") : Line.Of($"{minutes} min, tools save {saved}");

    public static Line Purpose(string? strategy, string? owner) => Line.Of($"{strategy ?? "no strategy"}, {owner ?? "no owner"}");

    public static Line VerdictSince(AuditVerdict verdict, LocalDate day) => Line.Of($"{Word(verdict)} since {day}");

    public static Line WouldBe(AuditVerdict verdict) => Line.Of($"open; I would {Verb(verdict)} it");

    public static Line Sustains(int sustained, int all, bool isOfAudit) => isOfAudit
        ? Line.Of($"The time that the audit names is enough for **{sustained} of {all}** channels. (What each of you promised stays between you and me.)")
        : Line.Of($"The time that you promised is enough for **{sustained} of {all}** channels.");

    public static Line Range(int least, int most) => Line.Of($"{least} to {most} min");

    public static Line Enough() => Line.Of($"enough");

    public static Line GivesWay() => Line.Of($"not reached");

    public static Line Share(int minutes, int least, int most) => least == 0
        ? Line.Of($"{minutes} min a week; the channels need none, their tools do it all.")
        : Line.Of($"{minutes} min a week, where all of them need {least} to {most}: {100 * minutes / least} % of the least, {100 * minutes / most} % of the most.");

    public static Line WouldGiveWay(IReadOnlyList<string> channels, int missing) =>
        Line.Of($"For all of them {missing} min a week more are needed, or this gives way: {string.Join(", ", channels)}. A month's rest shows what would be lost.");

    public static Line Source(string source) => Line.Of($"Baseline: {source}.");

    public static Line Asked(string channel, AuditVerdict verdict, LocalDate since) => verdict == AuditVerdict.Cut
        ? Line.Of($"You cut **{channel}** on {since}, for a month on trial.")
        : Line.Of($"You rested **{channel}** on {since}.");

    /// <param name="by">Who decided.</param>
    public static Line DecidedMeanwhile(string channel, AuditVerdict verdict, LocalDate on, string by) => Line.Of(
        $"{by} decided on **{channel}** on {on} already: {VerdictButton(verdict).ToLowerInvariant()}. `audit verdict` changes it.");

    public static Line NotCounted() => Line.Of($"No outcome is counted for it, so the numbers can't say what was lost. Has anybody asked for you there?");

    /// <param name="before">What the month before brought, "3 leads".</param>
    /// <param name="since">What came since, "1 lead".</param>
    public static Line NothingLost(Quantity before, Quantity since) => Line.Of($"The month before brought {before}, the time since {since}: nothing was lost that the numbers show.");

    public static Line Lost(Quantity before, Quantity since, Quantity fewer) =>
        Line.Of($"The month before brought {before}, the time since {since}: {fewer} fewer. That it comes from the rest is likely, not certain.");

    public static Line KeepResting(AuditVerdict verdict) => verdict == AuditVerdict.Cut ? Line.Of($"Stay away?") : Line.Of($"Keep resting?");

    private static string Verb(AuditVerdict verdict) => Word(verdict);

    private static string Word(AuditVerdict verdict) => verdict.ToString().ToLowerInvariant();
}

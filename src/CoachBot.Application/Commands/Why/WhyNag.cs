using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Why;

/// <summary>Why the latest nag or notice was sent, or the nag whose button was pressed.</summary>
internal static class WhyNag
{
    /// <summary>Messages looked through for the latest one that was a nag or a notice.</summary>
    private const int Messages = 50;

    public static WhyAnswer Meant(CommandContext context) => PressedNag(context) is { } nag ? Nag(context, nag) : Latest(context);

    private static WhyAnswer Latest(CommandContext context)
    {
        var message = context.Reader.SentTo(context.Team.Id, context.Member.Id, Messages)
            .FirstOrDefault(m => m.Kind is MessageKind.Nag or MessageKind.Notice);
        var nag = LatestNag(context);
        var isNotice = message is { Kind: MessageKind.Notice } && (nag is null || nag.At < message.At);
        return isNotice ? Notice(context, message!) : nag is null ? NoneYet(context) : Nag(context, nag);
    }

    private static LedgerRow? LatestNag(CommandContext context) => Spoke(context.OfKind("nag.sent"));

    /// <summary>The nag on which the button stands that was pressed; null where none was, or nobody remembers it.</summary>
    private static LedgerRow? PressedNag(CommandContext context) =>
        context.Event is ButtonPressed { Message: { } id }
            && context.Reader.SentTo(context.Team.Id, context.Member.Id, Messages).FirstOrDefault(m => m.Id == id) is { } message
            ? Spoke([.. context.OfKind("nag.sent", Messages).SkipWhile(r => r.At > message.At)])
            : null;

    /// <summary>One message may fold several nags: the one at the highest step spoke.</summary>
    private static LedgerRow? Spoke(IReadOnlyList<LedgerRow> newestFirst) =>
        newestFirst.TakeWhile(r => r.At == newestFirst[0].At).MaxBy(r => Number(LedgerWords.Figures(r.Figures), "step"));

    private static WhyAnswer Nag(CommandContext context, LedgerRow nag)
    {
        var book = context.Member;
        var figures = LedgerWords.Figures(nag.Figures);
        var step = Math.Clamp(Number(figures, "step"), 1, Ladder.QuietStep);
        var count = Math.Max(step, Number(figures, "count"));
        var occasion = book.Occasions.Find(new OccasionId(nag.Subject));
        var commitment = book.Commitments.Find(occasion?.Commitment ?? new CommitmentId(nag.Parent));
        var channel = commitment is null ? WhyTexts.SomethingEnded : context.Team.ChannelName(commitment.Channel);
        var next = occasion is { State: OccasionState.Missed, MakeUpOver: false, MakeUpEnd: { } end } && end > context.Now
            ? WhyTexts.MakeUpNext(occasion.Planned, end)
            : WhyTexts.StepNext(step);
        return new WhyAnswer(
            nag.Rule.Length > 0 ? nag.Rule : "ladder",
            [WhyTexts.Nag(channel, count, nag.Date), WhyTexts.Step(step), WhyTexts.Budget()],
            commitment is null ? [nag] : context.Ladder(commitment.Id, nag.At), next, nag.Date, step);
    }

    private static WhyAnswer Notice(CommandContext context, SentMessage message) => new(
        "messages", [WhyTexts.Notice(message.At), WhyTexts.Waking()],
        [.. context.Rows(new LedgerQuery(context.Member.Id, Most: Evidence.Most * Evidence.Most)).Where(r => r.At <= message.At).Take(Evidence.Most)],
        WhyTexts.MuteNext());

    private static WhyAnswer NoneYet(CommandContext context) => new(
        "ladder",
        [WhyTexts.NoNagYet(), WhyTexts.Reminders(), .. Enumerable.Range(1, Ladder.QuietStep).Select(WhyTexts.Step), WhyTexts.Budget()],
        context.OfKind("reminder."), WhyTexts.MuteNext());

    private static int Number(IReadOnlyDictionary<string, string> figures, string name) =>
        figures.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

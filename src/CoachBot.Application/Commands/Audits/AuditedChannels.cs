using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Audits;

/// <summary>What the commands of the audit have in common.</summary>
internal static class AuditedChannels
{
    public static readonly Parameter Channel = new("channel", ParameterKind.KnownChannel, "Channel") { Required = true };

    /// <summary>The channel of the arguments with what was said of it.</summary>
    /// <exception cref="UserError">Nothing was said of it yet.</exception>
    public static (Channel Channel, ChannelAudit Audit) Audited(this CommandContext context)
    {
        var name = context.Arguments.Get<string>("channel");
        var channel = context.Team.FindChannel(name);
        return channel?.Audit is { } audit
            ? (channel, audit)
            : throw new UserError(Reply.Of(new Block.Text(AuditTexts.NotAudited(name))).With(LookAt(name)));
    }

    public static void Put(this CommandContext context, Channel channel, ChannelAudit audit, string kind)
    {
        context.Team.Channels.Put(channel with { Audit = audit });
        context.Team.Ledger.Add(new LedgerEntry(kind, context.Now, channel.Id.Value, 0, context.Today, "audit",
            LedgerEntry.Of(("minutes", audit.MinutesAWeek), ("saved", audit.MinutesSaved), ("verdict", audit.Decision?.Verdict))));
    }

    public static IReadOnlyList<Button> LookAt(string channel) => CommandButton.Of(AuditTexts.LookAt(channel), $"audit add {Quoted(channel)}");

    /// <summary>The way on: the next channel that was not looked at, or what is made of them all.</summary>
    public static IReadOnlyList<Button> Next(CommandContext context) =>
        context.Team.Channels.Items.FirstOrDefault(c => c.Audit is null) is { } next
            ? [.. LookAt(next.Name)]
            : context.Team.Channels.Items.FirstOrDefault(c => c.Audit is { Decision: null }) is { } open
                ? [.. CommandButton.Of(AuditTexts.DecideOn(open.Name), $"audit review {Quoted(open.Name)}")]
                : [.. CommandButton.Of(AuditTexts.CapacityButton, "audit capacity")];

    /// <summary>A button a verdict, the suggested one first.</summary>
    public static IEnumerable<Button> Verdicts(Channel channel, SuggestedVerdict suggested) =>
        Enum.GetValues<AuditVerdict>().OrderBy(v => v == suggested.Verdict ? 0 : 1)
            .SelectMany(v => VerdictOf(channel, AuditTexts.VerdictButton(v), v));

    public static IReadOnlyList<Button> VerdictOf(Channel channel, string label, AuditVerdict verdict) =>
        CommandButton.Of(label, $"audit verdict {Quoted(channel.Name)} {Word(verdict)}", AsShown.Of(channel));

    public static string Word(AuditVerdict verdict) => verdict.ToString().ToLowerInvariant();

    public static string Quoted(string channel) => channel.Contains(' ', StringComparison.Ordinal) ? $"\"{channel}\"" : channel;

    public static Channel ChannelOf(this CommandContext context, string name) => context.Team.Channels.Get(context.ChannelNamed(name));
}

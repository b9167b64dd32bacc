using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>All settings of the speaker, with the line that changes each.</summary>
public sealed class SettingsShowCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("settings show", "See your settings and how to change them", CommandEffect.Query)
    {
        IsDefault = true,
        Examples = ["settings"],
    };

    public Reply Handle(CommandContext context)
    {
        var settings = context.Member.Settings;
        var agreed = settings.Accountability is { } a && a.Until > context.Today ? a : null;
        var muted = settings.MutedUntil is { } until && until > context.Today ? settings.MutedUntil : null;
        var rows = SettingsTexts.Rows(settings, agreed is null ? null : context.Team.NameOf(agreed.Person), agreed?.Until,
            agreed?.HoldsOn(context.Today) == true, context.Member.Member.Buddy is { } buddy ? BuddyTexts.State(context.Team.NameOf(buddy.Person), buddy.IsMutual) : null, muted);
        return Reply.Of(new Block.Heading(SettingsTexts.Heading()), new Block.Table(SettingsTexts.Head, rows)).WithFacts(new SettingsFacts(
            settings.Zone, Text(settings.DayStart), Text(settings.Quiet.From), Text(settings.Quiet.Until),
            [.. settings.WorkingDays.Days().Select(d => d.ToString().ToLowerInvariant())], settings.LastCall, settings.SharesKept,
            settings.PraiseInPublic, settings.Numbers.ToString().ToLowerInvariant(), SettingsTexts.DateFormatName(settings.Dates),
            agreed is null ? null : context.Team.NameOf(agreed.Person), agreed?.Until.Iso(),
            muted?.Iso()));
    }

    private static string Text(NodaTime.LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>The figures of <c>settings</c>. Quiet hours that begin when they end are off; dates are ISO and exclusive ends.</summary>
public sealed record SettingsFacts(
    string Zone, string DayStart, string QuietFrom, string QuietUntil, IReadOnlyList<string> WorkingDays, bool LastCall, bool SharesKept,
    bool Praise, string Numbers, string Dates, string? Accountability, string? AccountabilityUntil, string? MutedUntil);

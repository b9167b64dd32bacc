using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Start;

/// <summary>The buttons under day one's offer.</summary>
public static class StartAgreement
{
    public static IEnumerable<Button> Buttons(Commitment commitment) =>
    [
        new(ButtonTexts.Agree, ActionId.Of(StartAgreeAction.Action, ("c", commitment.Id.Value))),
        new(ButtonTexts.Change, ActionId.Of("cmd", ("t", $"schedule edit {commitment.Number}"))),
    ];

    /// <summary>
    /// The Agree button for somebody who changes their only commitment, or their clock, before they have logged anything: where it is
    /// day one's offer, which alone is made for a strategy.
    /// </summary>
    public static IEnumerable<Button> StillToGive(CommandContext context) =>
        context.Member.Commitments.Items is [{ IsLive: true } only] ? StillToGive(context, only) : [];

    /// <inheritdoc cref="StillToGive(CommandContext)"/>
    public static IEnumerable<Button> StillToGive(CommandContext context, Commitment changed) =>
        changed.Strategy is null || context.Member.CheckIns.Items.Any() || context.Member.Commitments.Items.Count > 1 ? [] : Buttons(changed).Take(1);
}

using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Audits;

/// <summary>Pauses what is promised on a channel that was rested or cut, so that its time is free.</summary>
public sealed class AuditPauseAction : IButtonAction
{
    private const string Action = "audit.pause";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "audit pause";

    public static ActionId Of(Channel channel) => ActionId.Of(Action, ("c", channel.Id.Value));

    public Reply Handle(CommandContext context, ActionId action) =>
        action.Id("c") is { } id && context.Team.Channels.Find(new ChannelId(id)) is { } channel
            && channel.Audit?.Decision?.Verdict is AuditVerdict.Rest or AuditVerdict.Cut && ChannelPauses.AreWanted(context, channel.Id)
            ? ChannelPauses.Begin(context, channel)
            : throw new UserError(GeneralTexts.Past());
}

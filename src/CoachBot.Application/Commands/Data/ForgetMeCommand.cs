using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Expectations;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Data;

/// <summary>Erases the speaker: asked for once, it explains; asked for in so many words, it does it.</summary>
public sealed class ForgetMeCommand : ICommand
{
    private const string Confirmation = "yes forget me";

    public CommandDefinition Definition { get; } = new("forget-me", "Have your name, notes and messages erased", CommandEffect.Change)
    {
        Parameters = [new("confirm", ParameterKind.Text, "“yes, forget me”") { Longest = 60 }],
        Examples = ["forget-me", ExportTexts.ForgetLine],
    };

    public Reply Handle(CommandContext context)
    {
        var hasOthers = context.Team.Roster.Any(r => r.IsHere && r.Id != context.Member.Id);
        if (hasOthers && LastAdmin.Is(context.Team, context.Member.Id))
        {
            throw new UserError(ExportTexts.HandOverFirst());
        }

        if (!IsConfirmed(context.Arguments.Find<string>("confirm")))
        {
            return Reply.Of(new Block.Text(ExportTexts.WhatGoes()), new Block.Text(ExportTexts.WhatStays()), new Block.Text(ExportTexts.NoWayBack()))
                .With(
                    new Button(ExportTexts.ForgetButton, ActionId.Of("cmd", ("t", ExportTexts.ForgetLine))),
                    new Button(ExportTexts.ExportButton, ActionId.Of("cmd", ("t", "export"))));
        }

        OrphanedGoals.Offer(context.Session, context.Member, context.Now);
        var isForgotten = context.Session.Forget(context.Team.Id, context.Member.Id, context.Now);
        ReviewCarrier.Open(context.Session, context.Team, context.Member.Id);
        HoleBoard.Renew(context.Session, context.Team, context.Now);
        return Reply.Of(new Block.Text(isForgotten
            ? ExportTexts.Forgotten()
            : ExportTexts.AlreadyForgotten()));
    }

    /// <summary>The words count, whatever stands between them.</summary>
    private static bool IsConfirmed(string? text) =>
        text is not null
        && string.Join(' ', text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries)).Equals(Confirmation, StringComparison.OrdinalIgnoreCase);
}

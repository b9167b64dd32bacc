using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Agreements that somebody may be asked for time or scope.</summary>
internal static class Agreements
{
    /// <summary>
    /// Names somebody for 12 weeks from today. They are asked whether they accept; who accepted before is told that it goes on, and can
    /// end it.
    /// </summary>
    public static Reply Make(CommandContext context, RosterEntry person)
    {
        var settings = context.Member.Settings;
        var until = context.Today.PlusDays(Accountability.Days);
        var goesOn = settings.Accountability is { } present && present.Person == person.Id && present.HoldsOn(context.Today);
        context.ChangeSettings("accountability", person.Id.Value, settings with
        {
            Accountability = new Accountability(person.Id, until, goesOn ? AgreementState.Accepted : AgreementState.Asked),
        });
        var name = context.Member.Member.Name;
        context.Tell(person.Id, $"agreement:{context.Member.Id.Value}", goesOn
            ? Reply.Of(new Block.Text(AgreementTexts.GoesOn(name, until)))
                .With(new Button(AgreementTexts.NoMoreButton, AgreementAction.Of(context.Member.Id, agrees: false)))
            : Reply.Of(new Block.Text(AgreementTexts.Question(name)), new Block.Text(AgreementTexts.Means()))
                .With(
                    new Button(AgreementTexts.YesButton, AgreementAction.Of(context.Member.Id, agrees: true)),
                    new Button(AgreementTexts.NoButton, AgreementAction.Of(context.Member.Id, agrees: false))));
        return Reply.Of(new Block.Text(
            goesOn ? SettingsTexts.AccountabilityGoesOn(person.Name, until) : SettingsTexts.Accountability(person.Name, until)));
    }
}

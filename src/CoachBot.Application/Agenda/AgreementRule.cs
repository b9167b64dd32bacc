using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>An agreement with a named person is about to end: the member is told once, a week before, with a button to agree again.</summary>
public sealed class AgreementRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from) => book.Settings.Accountability is { State: AgreementState.Accepted } agreed
        ? book.FirstMinuteHere(Instant.Max(from, book.Clock.StartOf(agreed.Until.PlusDays(-Accountability.ToldDaysBefore))))
        : null;

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        if (NextAt(book, turn.At) is not { } at || at > turn.At || book.Settings.Accountability is not { } agreed)
        {
            return;
        }

        book.Change(book.Member with { Settings = book.Settings with { Accountability = agreed with { State = AgreementState.EndTold } } });
        book.Note("agreement.ending", turn.At, book.Id.Value, 0, agreed.Until, "ladder");
        // Who was away over the end is told nothing: the date is past.
        if (agreed.HoldsOn(book.Today(turn.At)) && book.Team.Roster.Any(r => r.Id == agreed.Person && r.IsHere))
        {
            turn.Send(
                MessageKind.Notice, Notices.KeyOf(agreed.Person, $"agreement-ends:{book.Id.Value}:{turn.At.ToUnixTimeMilliseconds()}"),
                Reply.Of(new Block.Text(AgreementTexts.Ends(book.Team.NameOf(agreed.Person), agreed.Until)))
                    .With(new Button(AgreementTexts.AgainButton, ActionId.Of(AgreeAgainAction.ActionName, ("p", agreed.Person.Value)))));
        }
    }
}

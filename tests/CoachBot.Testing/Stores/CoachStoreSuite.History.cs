using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Books of a span of days, for looking back.</content>
public abstract partial class CoachStoreSuite
{
    private static readonly LocalDate SpanFrom = new(2025, 3, 3);
    private static readonly LocalDate SpanTo = new(2025, 5, 25);

    [Fact]
    public async Task History_holds_what_was_done_in_its_span_and_nothing_after_it()
    {
        await ChangeAdaAsync(book =>
        {
            var commitment = Sample.Commitment(book, Sample.AddChannel(book));
            book.Commitments.Put(commitment);
            foreach (var date in (LocalDate[])[SpanFrom.PlusDays(-1), SpanFrom, SpanTo, SpanTo.PlusDays(1)])
            {
                var occasion = Sample.Occasion(book, commitment, date);
                book.Occasions.Put(occasion);
                book.CheckIns.Put(Sample.CheckIn(book, date, new Credit(occasion.Id, 30, CreditKind.OnTime)));
            }
        });
        await ReopenAsync();

        var history = Assert.Single(await ReadAsync(reader => reader.History(TeamId, SpanFrom, SpanTo)));

        Assert.Equal(AdaId, history.Id);
        Assert.Equal([SpanFrom, SpanTo], history.CheckIns.Items.Select(c => c.Date));
        Assert.All(history.CheckIns.Items, c => Assert.Equal(c.Date, history.Occasions.Get(Assert.Single(c.Credits).Occasion).Date));
        Assert.DoesNotContain(history.Occasions.Items, o => o.Date > SpanTo);
    }

    [Fact]
    public async Task History_holds_those_who_left_and_nobody_of_another_team()
    {
        await ChangeAdaAsync(book =>
        {
            book.CheckIns.Put(Sample.CheckIn(book, SpanFrom));
            book.Change(book.Member with { LeftAt = Sample.Start });
        });
        var (other, _) = await FoundTeam(Ada with { Workspace = "w2" });

        Assert.Equal([AdaId], await ReadAsync(reader => reader.History(TeamId, SpanFrom, SpanTo).Select(m => m.Id).ToArray()));
        Assert.Empty(await ReadAsync(reader => reader.History(other, SpanFrom, SpanTo)));
    }
}

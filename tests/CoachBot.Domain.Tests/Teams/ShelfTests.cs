using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Teams;

public sealed class ShelfTests
{
    private static readonly DateKey First = new(new LocalDate(2026, 1, 5));
    private static readonly DateKey Second = new(new LocalDate(2026, 1, 6));

    [Fact]
    public void PutBack_PutsBackWhatStoodThere_AndTakesAwayWhatDidNot()
    {
        var shelf = new Shelf<DateKey, Holiday>(h => new DateKey(h.Date));
        shelf.Load([new Holiday(First.Date, "changed"), new Holiday(Second.Date, "new")]);

        shelf.PutBack(First, new Holiday(First.Date, "one"));
        shelf.PutBack(Second, null);

        Assert.Equal([new Holiday(First.Date, "one")], shelf.Items);
    }

    [Fact]
    public void Index_FindsTheSame_AndForgetsItselfWithEachChange()
    {
        var shelf = new Shelf<DateKey, Holiday>(h => new DateKey(h.Date));
        shelf.Load([new Holiday(First.Date, "one")]);
        shelf.Index();

        Assert.Equal("one", shelf.Get(First).Name);
        Assert.Null(shelf.Find(Second));

        shelf.Put(new Holiday(First.Date, "another"));
        Assert.Equal("another", shelf.Get(First).Name);

        shelf.Index();
        shelf.Remove(First);
        Assert.Null(shelf.Find(First));

        shelf.Load([new Holiday(Second.Date, "two")]);
        shelf.Index();
        shelf.Release(_ => true);
        Assert.Null(shelf.Find(Second));
    }

    [Fact]
    public void Recall_TakesInWhatIsMissing_AndKeepsWhatHasChanged()
    {
        var shelf = new Shelf<DateKey, Holiday>(h => new DateKey(h.Date));
        shelf.Load([new Holiday(Second.Date, "two")]);
        shelf.Put(new Holiday(Second.Date, "changed"));

        shelf.Recall([new Holiday(First.Date, "one"), new Holiday(Second.Date, "two")], (one, other) => one.Date.CompareTo(other.Date));

        Assert.Equal(["one", "changed"], shelf.Items.Select(h => h.Name));
        Assert.Equal([Second], shelf.Before.Select(b => b.Key));
    }
}

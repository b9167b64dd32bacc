using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
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

    [Fact]
    public void Lasting_HoldsAllThatIsNotOver_WhateverBecameOfTheRecords() => Prop.ForAll<(byte Act, byte Key, bool Over)[]>(acts =>
    {
        var shelf = new Shelf<NumberKey, Thing>(thing => new NumberKey(thing.Number), thing => thing.IsOver);
        shelf.Load(Enumerable.Range(0, 8).Select(number => new Thing(number, IsOver: number < 5)));
        foreach (var (act, key, over) in acts)
        {
            var number = key % 12;
            switch (act % 8)
            {
                case 0:
                    shelf.Remove(new NumberKey(number));
                    break;
                case 1:
                    shelf.Release(thing => thing.Number == number);
                    break;
                case 2:
                    shelf.Recall([new Thing(number, over)], (one, other) => one.Number - other.Number);
                    break;
                case 3:
                    shelf.Load(over ? shelf.Items : [new Thing(number, over), new Thing(number + 1, !over)]);
                    break;
                case 4:
                    shelf = shelf.Fork();
                    break;
                default:
                    shelf.Put(new Thing(number, over));
                    break;
            }

            var lasting = shelf.Lasting.ToList();
            if (shelf.Items.Any(thing => !thing.IsOver && !lasting.Contains(thing)) || lasting is [{ IsOver: true }, ..]
                || !shelf.Items.TakeLast(lasting.Count).SequenceEqual(lasting))
            {
                return false;
            }
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private readonly record struct NumberKey(int Number);

    private sealed record Thing(int Number, bool IsOver);
}

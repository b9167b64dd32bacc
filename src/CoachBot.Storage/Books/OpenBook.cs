using NodaTime;

namespace CoachBot.Storage.Books;

/// <summary>A book that was handed out to be changed, and the frozen one that the store holds in its place.</summary>
internal sealed class OpenBook<TBook>(TBook book, Stamped<TBook> saved)
{
    public TBook Book { get; } = book;

    public Stamped<TBook> Saved { get; private set; } = saved;

    /// <summary>True once this transaction has written it.</summary>
    public bool IsWritten { get; private set; }

    public void Written(long stamp, TBook frozen)
    {
        Saved = new Stamped<TBook>(stamp, frozen) { TrimmedOn = Saved.TrimmedOn };
        IsWritten = true;
    }

    /// <summary>What is saved holds nothing that has grown too old by this day.</summary>
    public void Trimmed(LocalDate day) => Saved = Saved with { TrimmedOn = day };
}

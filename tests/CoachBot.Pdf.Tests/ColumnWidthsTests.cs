namespace CoachBot.Pdf.Tests;

public sealed class ColumnWidthsTests
{
    [Fact]
    public void Of_GivesEachWhatItNeeds_WhereThereIsRoom() => Assert.Equal([10, 20], ColumnWidths.Of([10, 20], 30));

    [Fact]
    public void Of_LetsTheWideOnesShareWhatTheNarrowOnesLeave() => Assert.Equal([10, 45, 45], ColumnWidths.Of([10, 200, 90], 100));
}

using System.Globalization;
using CoachBot.Application.Imports;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Application.Tests.Imports;

public sealed class FileDateTests
{
    [Fact]
    public void Read_ReturnsTheDate_InAnyUsualWriting()
    {
        var days = Gen.Choose(0, 60_000).Select(d => new LocalDate(1950, 1, 1).PlusDays(d)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(days, date =>
        {
            foreach (var pattern in (string[])["uuuu-MM-dd", "uuuu/M/d", "d.M.uuuu", "dd.MM.uuuu HH:mm", "d MMM uuuu", "MMMM d, uuuu", "uuuu-MM-dd'T'HH:mm:ss"])
            {
                var text = date.AtMidnight().ToString(pattern, CultureInfo.InvariantCulture);
                Assert.Equal(date, FileDate.Read(text)?.Clear);
            }

            Assert.Equal(date, FileDate.Read(date.ToString("dd/MM/uuuu", CultureInfo.InvariantCulture))?.In(dayFirst: true));
            Assert.Equal(date, FileDate.Read(date.ToString("M/d/uuuu", CultureInfo.InvariantCulture))?.In(dayFirst: false));
        }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("12")]
    [InlineData("1.5")]
    [InlineData("2026-13-01")]
    [InlineData("30/02/2026")]
    [InlineData("2026-01-05 tea time")]
    [InlineData("1/2/3")]
    [InlineData("2026-01/05")]
    [InlineData("20260105")]
    public void Read_ReturnsNothing_WhenItIsNoDate(string text) => Assert.Null(FileDate.Read(text));

    [Theory]
    [InlineData("13/01/2026", true, false)]
    [InlineData("01/13/2026", false, true)]
    [InlineData("05/01/2026", false, false)]
    public void OnlyDayFirst_And_OnlyMonthFirst_HoldWhereTheFiguresLeaveNoChoice(string text, bool onlyDay, bool onlyMonth)
    {
        var date = FileDate.Read(text)!.Value;

        Assert.Equal((onlyDay, onlyMonth), (date.OnlyDayFirst, date.OnlyMonthFirst));
    }
}

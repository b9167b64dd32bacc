using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Teams;

public sealed class WeeksTests
{
    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(6, 5, 12)]
    [InlineData(10, 5, 12)]
    [InlineData(11, 5, 12)]
    [InlineData(12, 12, 12)]
    public void Monday_IsTheDayItself_OrTheOneBeforeAndTheOneBehindIt(int day, int of, int from)
    {
        var date = new LocalDate(2026, 1, day);

        Assert.Equal(new LocalDate(2026, 1, of), Weeks.MondayOf(date));
        Assert.Equal(new LocalDate(2026, 1, from), Weeks.MondayFrom(date));
    }
}

using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Domain.Tests.Expectations;

/// <summary>4 hours are promised from Monday to Thursday, since Monday 12 January 2026.</summary>
public sealed class ResponseRecordTests
{
    private readonly Crew _crew = new();

    [Fact]
    public void Of_CountsPromisedDays_ByTheSlowestFigureOfEach()
    {
        var record = Of(23, (12, 180), (13, 240), (14, 60), (14, 300));

        // Monday to Wednesday of the first week have figures; its Thursday and the whole second week have none.
        Assert.Equal(new ResponseRecord(2, 3, 8), record);
    }

    [Fact]
    public void Of_LeavesOutHolidays_AndTodayWhileItHasNoFigure()
    {
        _crew.Team.Holidays.Put(new Holiday(Crew.January(13), null));

        Assert.Equal(new ResponseRecord(0, 0, 1), Of(14));
        Assert.Equal(new ResponseRecord(1, 1, 2), Of(14, (14, 10)));
    }

    [Fact]
    public void Of_CountsTheFigureOfADayWithoutPromise_ForThePromisedDayBeforeIt()
    {
        Assert.Equal(new ResponseRecord(0, 1, 4), Of(18, (16, 1000)));
        Assert.Equal(new ResponseRecord(0, 1, 4), Of(18, (15, 10), (17, 1000)));

        _crew.Team.Holidays.Put(new Holiday(Crew.January(15), null));
        Assert.Equal(new ResponseRecord(1, 1, 3), Of(18, (16, 10)));

        // What was recorded before the promise says nothing of it.
        Assert.Equal(new ResponseRecord(0, 0, 2), Of(14, (11, 10)));
    }

    [Theory]
    [InlineData("h", 60)]
    [InlineData("Hours", 60)]
    [InlineData("min", 1)]
    [InlineData("days", 1440)]
    [InlineData("replies", null)]
    public void MinutesOf_KnowsUnitsOfTime(string unit, int? minutes) => Assert.Equal(minutes, (int?)ResponseRecord.MinutesOf(unit));

    private ResponseRecord Of(int today, params (int Day, decimal Minutes)[] figures) =>
        ResponseRecord.Of(_crew.Promise, _crew.Team, figures.Select(f => (Crew.January(f.Day), f.Minutes)), Crew.January(today), 28);
}

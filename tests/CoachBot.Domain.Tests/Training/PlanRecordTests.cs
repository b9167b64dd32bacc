using CoachBot.Domain.Tests.Engagement;
using CoachBot.Domain.Training;

namespace CoachBot.Domain.Tests.Training;

public sealed class PlanRecordTests
{
    [Fact]
    public void Of_CountsWhatOccasionsGotAndBonusOnTheirChannel_UpToWhatWasDue()
    {
        var diary = new Diary();
        var commitment = diary.Promise(Diary.MonWedFri);
        diary.GoTo(5, 10).Log(20);
        diary.Log(500, Diary.Forum);

        Assert.Equal((30, 20), PlanRecord.Of(diary.Book, commitment.Id, Diary.January(5)));

        diary.GoTo(9, 10).Log(100, Diary.LinkedIn);

        Assert.Equal((90, 90), PlanRecord.Of(diary.Book, commitment.Id, Diary.January(5)));
        Assert.Equal((0, 0), PlanRecord.Of(diary.Book, commitment.Id, Diary.January(12)));
    }

    [Fact]
    public void Of_LeavesOutWhatWasExcused()
    {
        var diary = new Diary();
        var commitment = diary.Promise(Diary.MonWedFri);
        diary.Leave(7, 9);
        diary.GoTo(10);

        Assert.Equal((30, 0), PlanRecord.Of(diary.Book, commitment.Id, Diary.January(5)));
    }

    [Fact]
    public void Shares_AreThoseOfFullWeeksWithSomethingDue_OldestFirst()
    {
        var diary = new Diary();
        diary.Promise(Diary.MonWedFri);
        diary.Keep(5, 7, 9).Leave(12, 18);
        diary.GoTo(19, 10).Log(45);
        diary.GoTo(26, 10).Log();

        Assert.Equal([1, 0.5], PlanRecord.Shares(diary.Book, diary.Now));
    }

    [Fact]
    public void WeeklyMinutes_AreTheMeanOfFourFullWeeks_OrOfThoseSinceTheFirstCheckIn()
    {
        var diary = new Diary();
        diary.Promise(Diary.MonWedFri);

        Assert.Null(PlanRecord.WeeklyMinutes(diary.Book, diary.Now));

        diary.Keep(5, 7, 9, 12).GoTo(20);

        Assert.Equal(60, PlanRecord.WeeklyMinutes(diary.Book, diary.Now));

        diary.GoTo(36);

        Assert.Equal(30, PlanRecord.WeeklyMinutes(diary.Book, diary.Now));
    }
}

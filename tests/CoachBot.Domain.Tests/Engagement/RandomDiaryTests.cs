using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>Random members live random weeks; whatever they do, what the coaching model promises of their record holds.</summary>
public sealed class RandomDiaryTests
{
    private static readonly string[] Zones =
    [
        "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago",
    ];

    private enum Act
    {
        Wait, WaitLonger, LongWait, Log, LogAgain, Backfill, Done, Skip, Leave, Return, Pause, Lift, UndoPause, Delete, PutBack, End, Amend, Move,
        DayStart, Holiday, EndHoliday,
    }

    private sealed record Step(Act Act, int A, int B)
    {
        public override string ToString() => $"{Act} {A} {B}";
    }

    private sealed record Life(string Zone, int[] Schedules, Step[] Steps)
    {
        public override string ToString() => $"{Zone} [{string.Join(',', Schedules)}] {string.Join("; ", (object[])Steps)}";
    }

    [Fact]
    public void The_record_is_sound_whatever_is_done()
    {
        var steps =
            from act in Gen.Elements(Enum.GetValues<Act>())
            from a in Gen.Choose(0, 97)
            from b in Gen.Choose(1, 90)
            select new Step(act, a, b);
        var lives =
            from zone in Gen.Elements(Zones)
            from count in Gen.Choose(1, 3)
            from schedules in Gen.ArrayOf(Gen.Choose(0, 97), count)
            from length in Gen.Choose(5, 40)
            from script in Gen.ArrayOf(steps, length)
            select new Life(zone, schedules, script);
        Prop.ForAll(Arb.From(lives, Shorter), Lived).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static IEnumerable<Life> Shorter(Life life) =>
        Enumerable.Range(0, life.Steps.Length).Reverse().Select(i => life with { Steps = [.. life.Steps[..i], .. life.Steps[(i + 1)..]] });

    private static bool Lived(Life life)
    {
        var diary = new Diary(life.Zone);
        foreach (var schedule in life.Schedules)
        {
            diary.Promise(ScheduleOf(schedule), schedule % 24, 10 + schedule, schedule % 2 == 0 ? Diary.LinkedIn : Diary.Forum);
        }

        var past = new Past();
        foreach (var step in life.Steps)
        {
            diary.GoTo(diary.Now);
            Do(diary, step, past);
            diary.GoTo(diary.Now);
            Sound(diary);
        }

        return true;
    }

    private static Schedule ScheduleOf(int any) => (any % 3) switch
    {
        0 => new Schedule.Quota(1 + (any % 7)),
        1 => new Schedule.EveryNDays(2 + (any % 5)),
        _ => new Schedule.Weekdays(new WorkingDays(1 + (any % 127))),
    };

    private sealed class Past
    {
        public List<Away> Aways { get; } = [];

        public List<Pause> Pauses { get; } = [];

        public List<CheckIn> Deleted { get; } = [];
    }

    private static void Do(Diary diary, Step step, Past past)
    {
        var (book, now, a, b) = (diary.Book, diary.Now, step.A, step.B);
        var today = book.Today(now);
        ChannelId? channel = (a % 3) switch { 0 => null, 1 => Diary.LinkedIn, _ => Diary.Forum };
        var commitment = book.Commitments.Items[a % book.Commitments.Items.Count];
        switch (step.Act)
        {
            case Act.Wait or Act.WaitLonger: diary.GoTo(now + Duration.FromMinutes((a * 20) + b)); break;
            case Act.LongWait: diary.GoTo(now + Duration.FromHours(a)); break;
            case Act.Log or Act.LogAgain: diary.Log(b, channel); break;
            case Act.Backfill: diary.Log(b, today.PlusDays(-(a % 8)), channel, dated: true); break;
            case Act.Done when book.TodaysOpen(now) is { Count: > 0 } open: diary.Log(b, own: open[a % open.Count].Id); break;
            case Act.Skip when book.TodaysOpen(now).FirstOrDefault(o => book.MaySkip(o.Commitment, o.Date)) is { } open: diary.Skip(open); break;
            case Act.Leave: past.Aways.Add(diary.Leave(today.PlusDays(3 - (a % 10)), today.PlusDays(3 - (a % 10) + (b % 6)))); break;
            case Act.Return when past.Aways.Count > 0: diary.Return(Take(past.Aways, a)); break;
            case Act.Pause: past.Pauses.Add(diary.Pause(a % 2 == 0 ? PauseScope.Member : PauseScope.Team)); break;
            case Act.Lift when past.Pauses.Count > 0:
                var lifted = Take(past.Pauses, a);
                diary.Lift(lifted);
                break;
            case Act.UndoPause when past.Pauses.Count > 0: diary.Undo(Take(past.Pauses, a)); break;
            case Act.Delete when book.CheckIns.Items.LastOrDefault(c => c.Date >= today.PlusDays(-7)) is { } checkIn:
                past.Deleted.Add(checkIn);
                book.Delete(checkIn, now);
                break;
            case Act.PutBack when past.Deleted.Count > 0: PutBack(diary, Take(past.Deleted, a)); break;
            case Act.End when b < 15 && commitment.IsLive: book.End(commitment, now); break;
            case Act.Amend when commitment.IsLive:
                book.Amend(commitment with { Schedule = ScheduleOf(b), Minutes = b, Time = new LocalTime(b % 24, 0) }, now);
                break;
            case Act.Move: diary.Move(Zones[a % Zones.Length]); break;
            case Act.DayStart: diary.Change(s => s with { DayStart = new LocalTime(a % 7, 0), Quiet = new QuietHours(new LocalTime(b % 24, 0), new LocalTime(a % 24, 0)) }); break;
            case Act.Holiday: diary.Holiday(today.PlusDays((a % 3) - 1)); break;
            case Act.EndHoliday: diary.EndHoliday(today.PlusDays((a % 3) - 1)); break;
        }
    }

    private static T Take<T>(List<T> items, int any)
    {
        var item = items[any % items.Count];
        items.Remove(item);
        return item;
    }

    /// <summary>A deletion is undone at once or later, as long as the occasions are still there and have room.</summary>
    private static void PutBack(Diary diary, CheckIn deleted)
    {
        var book = diary.Book;
        if (deleted.Credits.Any(c => book.Occasions.Find(c.Occasion) is not { } o || o.Minutes + c.Minutes > o.Planned))
        {
            return;
        }

        book.CheckIns.Put(deleted);
        foreach (var credit in deleted.Credits)
        {
            book.Resettle(credit.Occasion, diary.Now);
        }
    }

    private static void Sound(Diary diary)
    {
        var book = diary.Book;
        var all = book.Occasions.Items;
        var credits = book.CheckIns.Items.SelectMany(c => c.Credits).ToLookup(c => c.Occasion, c => c.Minutes);

        Assert.All(all.Where(o => o.QuotaWeek is null).GroupBy(o => (o.Commitment, o.Date)), day => Assert.Single(day));
        Assert.All(all.Where(o => o.State == OccasionState.Kept).GroupBy(o => (o.Commitment, o.Date)), day => Assert.Single(day));
        Assert.All(all, o =>
        {
            Assert.Equal(credits[o.Id].Sum(), o.Minutes);
            Assert.InRange(o.Minutes, 0, o.Planned);
            Assert.True(o.State is OccasionState.Excused || (o.Minutes * 2 >= o.Planned) == (o.State is OccasionState.Kept or OccasionState.MadeUp), $"{o}");
            Assert.True(o.State != OccasionState.Open || o.Close > diary.Now, $"{o}");
            Assert.Equal(o.State == OccasionState.Excused, o.Excuse != ExcuseKind.None);
            Assert.Equal(o.State == OccasionState.Reserve, o.ReserveSpentOn is not null);
            Assert.True(o.NagMessage != MessageState.Pending || (book.CommitmentOf(o).IsLive && o.State is OccasionState.Missed or OccasionState.Reserve), $"{o}");
        });
        Assert.All(book.CheckIns.Items, c => Assert.InRange(c.Credits.Sum(credit => credit.Minutes), 0, c.Minutes));
        Assert.All(book.CheckIns.Items.SelectMany(c => c.Credits), c => Assert.NotNull(book.Occasions.Find(c.Occasion)));
        Assert.InRange(book.Standing.ReservesHeld, 0, 3);
        Assert.InRange(book.ReservesSpent(book.Today(diary.Now)), 0, 2);
        Assert.Equal(NaiveStreak(book), book.Streak());
        Assert.InRange(book.Rhythm() ?? 0, 0, 100);
    }

    /// <summary>
    /// Kept and made-up occasions since the last missed one, in order of their closes (then reminder, then number). No reserve,
    /// excused or open one breaks or extends it.
    /// </summary>
    private static int NaiveStreak(MemberBook book)
    {
        var streak = 0;
        foreach (var occasion in book.Occasions.Items.OrderBy(o => (o.Close, o.Reminder, book.CommitmentOf(o).Number, o.Slot)))
        {
            streak = occasion.State switch
            {
                OccasionState.Missed => 0,
                OccasionState.Kept or OccasionState.MadeUp => streak + 1,
                _ => streak,
            };
        }

        return streak;
    }
}

using CoachBot.Application.Commands.Reading;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Application.Tests.Reading;

public sealed class AnyLineTests
{
    private static readonly LocalDate Today = new(2026, 1, 7);

    [Fact]
    public void No_line_makes_a_reader_throw_or_consume_more_than_there_is() =>
        Prop.ForAll(TypedLine.Any(), Gen.Choose(-1, 13).ToArbitrary(), (line, at) =>
        {
            var tokens = Tokenizer.Split(line).Select(token => token.Text).ToList();
            int[] consumed =
            [
                .. Enum.GetValues<DateSense>().Select(sense => DateReader.Read(tokens, at, Today, sense).Consumed),
                IntervalReader.Read(tokens, at, Today).Consumed, TimeReader.Read(tokens, at).Consumed,
                DurationReader.Read(tokens, at).Consumed, AmountReader.Read(tokens, at).Consumed, ScheduleReader.Read(tokens, at).Consumed,
            ];
            return consumed.All(count => count >= 0 && count <= Math.Max(0, tokens.Count - Math.Max(at, 0)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void No_text_makes_a_whole_reader_throw() =>
        Prop.ForAll(TypedLine.Any(), text =>
        {
            object?[] readings =
            [
                DateReader.Read(text, Today, DateSense.NextToCome), IntervalReader.Read(text, Today), TimeReader.Read(text),
                DurationReader.ReadWhole(text), AmountReader.Read(text), ScheduleReader.Read(text), ZoneReader.Read(text),
            ];
            NearestWord.Find(text, ["goal", "log", ""]);
            return readings.All(reading => reading is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Nothing_read_from_nothing_is_anything()
    {
        Assert.IsType<DateReading.NotADate>(DateReader.Read([], 0, Today, DateSense.NextToCome));
        Assert.IsType<IntervalReading.NotAnInterval>(IntervalReader.Read([], 0, Today));
        Assert.IsType<TimeReading.NotATime>(TimeReader.Read([], 0));
        Assert.IsType<DurationReading.NotADuration>(DurationReader.Read([], 0));
        Assert.IsType<AmountReading.NotAnAmount>(AmountReader.Read([], 0));
        Assert.IsType<ScheduleReading.NotASchedule>(ScheduleReader.Read([], 0));
    }
}

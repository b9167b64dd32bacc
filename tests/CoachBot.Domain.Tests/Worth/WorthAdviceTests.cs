using CoachBot.Domain.Worth;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Domain.Tests.Worth;

public sealed class WorthAdviceTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly WorthRecord Ripe = new(Today.PlusWeeks(-4), 5, WasRecorded: true);

    [Fact]
    public void Before_four_weeks_it_is_too_early_and_says_from_when() =>
        Assert.Equal(new WorthAdvice(WorthCall.TooEarly, Today.PlusDays(1)), Of(1, 1, Ripe with { Since = Today.PlusDays(-27) }));

    [Fact]
    public void With_four_check_ins_it_is_too_early() =>
        Assert.Equal(new WorthAdvice(WorthCall.TooEarly, null), Of(1, 1, Ripe with { CheckIns = 4 }));

    [Fact]
    public void With_none_it_is_too_early() => Assert.Equal(WorthCall.TooEarly, Of(1, 1, new WorthRecord(null, 0, true)).Call);

    [Theory]
    [InlineData(4, 4, 40, WorthCall.DoubleDown)]
    [InlineData(4, 5, 40, WorthCall.Keep)]
    [InlineData(4, 4, 20, WorthCall.Keep)]
    [InlineData(4, 4, 10, WorthCall.Fix)]
    [InlineData(4, 4, null, WorthCall.Keep)]
    [InlineData(4, 5, null, WorthCall.Fix)]
    [InlineData(0, 5, 40, WorthCall.Fix)]
    [InlineData(0, 0, 40, WorthCall.Stop)]
    public void Each_record_has_its_call(int now, int before, int? value, WorthCall call) => Assert.Equal(call, Of(now, before, Ripe, value).Call);

    [Fact]
    public void Stop_is_never_said_of_what_nobody_wrote_down() => Prop.ForAll(
        Gen.Zip(Gen.Choose(-3, 5), Gen.Choose(-3, 5)).ToArbitrary(),
        c => Of(c.Item1, c.Item2, Ripe with { WasRecorded = false }).Call != WorthCall.Stop).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_no_outcome_is_counted_it_asks() => Assert.Equal(WorthCall.WasItRecorded, Of(null, null, Ripe).Call);

    private static WorthAdvice Of(int? now, int? before, WorthRecord record, int? value = 40) =>
        WorthAdvice.Of(new BottomLine(120, 40, 0, now, value), new BottomLine(120, 40, 0, before, value), record, Today);
}

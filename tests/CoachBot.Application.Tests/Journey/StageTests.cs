using CoachBot.Application.Commands.Journey;
using CoachBot.Application.Tests.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Journey;
using NodaTime;

namespace CoachBot.Application.Tests.Journey;

public sealed class StageTests
{
    private readonly Office _office = new();

    private StageFacts Stage() => _office.Facts<StageFacts>("stage");

    [Fact]
    public void Under_four_weeks_there_is_not_enough_evidence()
    {
        _office.Until(new LocalDate(2026, 2, 1));

        Assert.Equal(("not-enough-evidence", null), (Stage().Evidence, Stage().Perceived));
        Assert.Contains("3 weeks of the 4", Office.TextOf(_office.Say("stage")));
    }

    [Fact]
    public void Without_evidence_it_is_short_and_the_figures_are_there_all_the_same()
    {
        var shown = Office.TextOf(_office.Say("stage"));

        Assert.DoesNotContain("not yet measured", shown);
        Assert.DoesNotContain("──", shown);
        Assert.Contains("Next steps", shown);
        Assert.NotEmpty(Stage().Conditions);
    }

    [Fact]
    public void A_dated_goal_and_check_ins_in_half_of_the_weeks_make_it_experimental()
    {
        _office.Say("goal add 30 leads by 30 June");
        CheckIn(1, new LocalDate(2026, 1, 6));
        CheckIn(2, new LocalDate(2026, 1, 18));
        _office.Until(new LocalDate(2026, 2, 2));

        var stage = Stage();

        Assert.Equal("experimental", stage.Evidence);
        var checkIns = stage.Conditions.Single(c => c.Name == "experimental.check-ins");
        Assert.Equal(("holds", "Check-ins in 2 of 4 weeks (half are needed)."), (checkIns.State, checkIns.Reason));
        Assert.Equal("not-yet-measured", stage.Conditions.Single(c => c.Name == "high-impact.reviews").State);
    }

    [Fact]
    public void Placements_are_kept_and_counted_without_names()
    {
        _office.Say("stage place high impact");
        _office.Say("stage place operational", _office.Ben);
        var said = Office.TextOf(_office.Say("stage place experimental", _office.Books.Members(_office.Team.Id)[2]));

        Assert.Equal(JourneyStage.HighImpact, _office.Ada.Member.Placement!.Stage);
        Assert.Contains("3 members have placed it", said);
        Assert.Equal(("operational", 3), (Stage().Perceived, Stage().Placed));
        var shown = Office.TextOf(_office.Say("stage"));
        Assert.Contains("traditional ── experimental [●] ── operational [●] ── high impact [●]", shown);
        Assert.DoesNotContain("Ben", shown);
    }

    [Fact]
    public void Two_placements_show_their_middle_and_no_counts()
    {
        _office.Say("stage place traditional");
        _office.Say("stage place operational", _office.Ben);

        Assert.Contains("traditional ── experimental [●] ── operational ── high impact", Office.TextOf(_office.Say("stage")));
    }

    [Fact]
    public void Next_steps_are_buttons()
    {
        _office.Until(new LocalDate(2026, 2, 2));

        var reply = _office.Say("stage");

        Assert.Equal(["goal add", "schedule add"], reply.Buttons.Take(2).Select(b => b.Action.Get("t")!));
        Assert.Equal(["stage place", "stage assess"], reply.Buttons.TakeLast(2).Select(b => b.Action.Get("t")!));
    }

    [Fact]
    public void An_unknown_stage_is_refused() => Assert.Contains("stage place", Office.TextOf(_office.Refuse("stage place wonderful")));

    private void CheckIn(long id, LocalDate date) => _office.Ada.CheckIns.Put(new CheckIn
    {
        Id = new CheckInId(id),
        Member = _office.Ada.Id,
        Number = (int)id,
        Date = date,
        Minutes = 15,
        LoggedAt = _office.Now,
    });
}

using CoachBot.Application.Goals;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

public sealed class RecordTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData("record leads 12", 22)]
    [InlineData("record 12 leads", 22)]
    [InlineData("record G1 12", 22)]
    [InlineData("record 1 12", 22)]
    [InlineData("record qualified 12", 22)]
    [InlineData("record 12", 22)]
    [InlineData("goal record \"qualified leads\" 12", 22)]
    [InlineData("record leads = 19", 19)]
    [InlineData("record leads =19", 19)]
    [InlineData("record leads=19", 19)]
    [InlineData("record 1 = 19", 19)]
    [InlineData("record leads -3", 7)]
    [InlineData("record leads = 0", 0)]
    [InlineData("record leads --step 1", 11)]
    public void A_total_is_added_to_and_set_behind_the_sign(string line, int expected)
    {
        _office.Say("goal add 30 qualified leads by 30 June");
        _office.Say("record leads 10");

        _office.Say(line);

        Assert.Equal(expected, _office.Snapshot(1).Value);
        Assert.Equal(expected, _office.Books.AllMeasurements[^1].Value);
    }

    [Theory]
    [InlineData("record answer 6", 6)]
    [InlineData("record answer 90 min", 1.5)]
    [InlineData("record answer = 5", 5)]
    [InlineData("record answer --step 1", 9)]
    [InlineData("record h 4", 4)]
    public void A_level_is_set_and_a_step_adds(string line, double expected)
    {
        _office.Say("goal add \"Answer faster\" from 8 h to 2 h by end of March");

        _office.Say(line);

        Assert.Equal((decimal)expected, _office.Snapshot(1).Value);
    }

    [Fact]
    public void The_answer_shows_old_and_new_and_what_it_means()
    {
        // 10 leads over the ten due days 5 to 16 January: a lead a day. 3 leads hold the closes of Mon, Tue, Wed;
        // the close of Thursday (4) is past them, 3 days from Monday.
        _office.Say("goal add 10 leads by 16 January");

        var reply = _office.Say("record leads 3");

        Assert.Contains("leads: 0 → 3.", Office.TextOf(reply));
        Assert.Contains("G1 leads, 3 of 10: 3 safe days before the line passes it.", Office.TextOf(reply));
        Assert.Equal("undo", reply.Buttons[0].Action.Get("t"));
    }

    [Fact]
    public void Reaching_the_target_is_celebrated_once()
    {
        _office.Say("goal add 10 leads by 16 January");

        var reached = Office.TextOf(_office.Say("record leads 10"));
        var more = Office.TextOf(_office.Say("record leads 1"));

        Assert.Contains("G1 leads is reached", reached);
        Assert.DoesNotContain("is reached", more);
    }

    [Fact]
    public void What_could_be_several_is_asked()
    {
        _office.Say("goal add 10 new leads by 30 June");
        _office.Say("goal add 10 old leads by 30 June");

        var said = Office.TextOf(_office.Refuse("record leads 3"));

        Assert.Contains("“leads” could be G1 new leads or G2 old leads", said);
        _office.Say("record new 3");
        Assert.Equal((3m, 0m), (_office.Snapshot(1).Value, _office.Snapshot(2).Value));
    }

    [Theory]
    [InlineData("record sales 3", "I know no number called “sales”. You can record G1 leads.")]
    [InlineData("record leads", "How much?")]
    [InlineData("record leads -3", "can't be less than nothing")]
    [InlineData("record leads = -1", "can't be less than nothing")]
    [InlineData("record leads 3 h", "counted in leads, not in “h”")]
    [InlineData("record leads 3 = 5", "One number at a time")]
    [InlineData("record leads 1,000,000,000,000,000", "too large")]
    public void What_can_t_be_recorded_says_what_works(string line, string says)
    {
        _office.Say("goal add 30 leads by 30 June");

        Assert.Contains(says, Office.TextOf(_office.Refuse(line)));
        Assert.Empty(_office.Books.AllMeasurements);
    }

    [Fact]
    public void Nothing_to_record_says_how_to_begin()
    {
        Assert.Contains("goal add", Office.TextOf(_office.Refuse("record leads 3")));
        Assert.Null(_office.Refuse("record").Form);
    }

    [Fact]
    public void Who_records_for_a_goal_that_is_closed_is_told_so_and_who_names_the_number_alone_is_not()
    {
        _office.Say("goal add 30 leads by 30 June");
        _office.Say("goal close G1");

        Assert.Contains("G1 leads is closed", Office.TextOf(_office.Say("record G1 3")));
        Assert.DoesNotContain("closed", Office.TextOf(_office.Say("record leads 3")), StringComparison.Ordinal);
    }

    [Fact]
    public void Anybody_records_and_the_goal_counts_as_touched()
    {
        _office.Say("goal add 30 leads by 30 June");
        _office.Until(new LocalDate(2026, 1, 20));

        _office.Say("record leads 3", _office.Ben);

        Assert.Equal(_office.Now, _office.Goal(1).TouchedAt);
        Assert.Equal(_office.Ben.Id, _office.Books.AllMeasurements[0].By);
    }

    [Fact]
    public void Show_hands_out_its_figures()
    {
        _office.Say("goal add 10 leads by 16 January");
        _office.Until(new LocalDate(2026, 1, 12));
        _office.Say("record leads 3");

        var facts = _office.Facts<GoalFacts>("goal show G1");

        // Five of ten due days are closed: the line is at 5, two behind; the yardstick is max(5, 1 a day × 5) = 5.
        Assert.Equal((3m, 5m, -2m, -40m, 0), (facts.Value, facts.Line, facts.Lead, facts.LeadPercent, facts.SafeDays));
        Assert.Equal(("off-track", "goal.off-track.lead", "2026-01-16", "leads"), (facts.Status, facts.Rule, facts.Due, facts.Unit));
        Assert.Null(facts.Forecast);
    }
}

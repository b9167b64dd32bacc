using CoachBot.Application.Commands.Teams;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Teams;

public class TeamCommandTests
{
    private static readonly Schedule Daily = new Schedule.Weekdays(WorkingDays.Every);

    private readonly TeamWorld _world = new();

    [Fact]
    public void The_team_is_shown_with_roles_room_review_and_holidays_to_come()
    {
        _world.Team.Holidays.Put(new Holiday(new LocalDate(2026, 1, 2), "gone by"));
        _world.Say(_world.Bob, "team holiday 3 apr Good Friday");
        _world.Say(_world.Bob, "team room #social");

        var reply = _world.Say(_world.Carol, "team");

        var said = Spoken.Of(reply);
        Assert.Contains("alice | admin bob | lead carol | member", said);
        Assert.Contains("Room: #social", said);
        Assert.Contains("Mondays at 09:00", said);
        Assert.Contains("2026-04-03 (Good Friday)", said);
        Assert.DoesNotContain("gone by", said);
        Assert.Equal([new HolidayFact("2026-04-03", "Good Friday")], Assert.IsType<TeamFacts>(reply.Facts).Holidays);
    }

    [Theory]
    [InlineData("team room general", "is for leads: alice, bob can do it")]
    [InlineData("team name Bread", "is for leads: alice, bob can do it")]
    [InlineData("team review fri 15:00", "is for leads: alice, bob can do it")]
    [InlineData("team holiday 3 apr", "is for leads: alice, bob can do it")]
    [InlineData("team role carol admin", "is for admins: alice can do it")]
    public void Who_has_not_the_right_is_told_who_has(string line, string who)
    {
        Assert.Contains(who, _world.Refused(_world.Carol, line));
        Assert.Empty(_world.Team.Ledger);
    }

    [Fact]
    public void An_admin_gives_roles_and_a_lead_does_not()
    {
        _world.Refused(_world.Bob, "team role carol lead");
        Assert.Equal(Role.Member, _world.Carol.Member.Role);

        _world.Say(_world.Alice, "team role @carol lead");

        Assert.Equal(Role.Lead, _world.Carol.Member.Role);
        Assert.Equal("role=Lead", Assert.Single(_world.Carol.Ledger).Figures);
    }

    [Fact]
    public void The_last_admin_stays_admin_until_there_is_another()
    {
        Assert.Contains("only admin", _world.Refused(_world.Alice, "team role alice member"));
        Assert.Equal(Role.Admin, _world.Alice.Member.Role);

        _world.Say(_world.Alice, "team role bob admin");
        _world.Say(_world.Alice, "team role alice member");

        Assert.Equal(Role.Member, _world.Alice.Member.Role);
    }

    [Fact]
    public void A_holiday_excuses_what_is_open_and_missed_of_every_member()
    {
        _world.Promise(_world.Alice, Daily);
        _world.Promise(_world.Carol, Daily);

        var reply = _world.Say(_world.Bob, "team holiday today Epiphany");

        Assert.Contains("2 occasions", Spoken.Of(reply));
        Assert.All(
            new[] { _world.Alice, _world.Carol }.SelectMany(b => b.Occasions.Items),
            o => Assert.Equal((OccasionState.Excused, ExcuseKind.Holiday), (o.State, o.Excuse)));
        Assert.Equal("holiday.added", Assert.Single(_world.Team.Ledger).Kind);
    }

    [Fact]
    public void A_holiday_taken_back_makes_the_day_due_again()
    {
        _world.Promise(_world.Carol, Daily);
        _world.Promise(_world.Carol, new Schedule.Quota(7));
        _world.Say(_world.Bob, "team holiday today");
        Assert.Equal(OccasionState.Excused, Assert.Single(_world.Carol.Occasions.Items).State);

        _world.Say(_world.Bob, "team holiday remove today");

        Assert.Empty(_world.Team.Holidays.Items);
        Assert.Equal([OccasionState.Open, OccasionState.Open], _world.Carol.Occasions.Items.Select(o => o.State));
    }

    [Fact]
    public void Taking_one_holiday_back_leaves_the_others()
    {
        _world.Promise(_world.Carol, Daily);
        _world.Say(_world.Bob, "team holiday today");
        _world.Say(_world.Bob, "team holiday tomorrow");

        _world.Say(_world.Bob, "team holiday remove tomorrow");

        Assert.Equal(OccasionState.Excused, Assert.Single(_world.Carol.Occasions.Items).State);
        Assert.True(_world.Team.IsHoliday(new LocalDate(2026, 1, 5)));
    }

    [Fact]
    public void Who_is_away_on_a_holiday_stays_excused_when_it_is_taken_back()
    {
        _world.Promise(_world.Carol, Daily);
        _world.Say(_world.Bob, "team holiday today");
        _world.Carol.Aways.Put(new Away(new AwayId(7), new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 6), null));

        _world.Say(_world.Bob, "team holiday remove today");

        var occasion = Assert.Single(_world.Carol.Occasions.Items);
        Assert.Equal((OccasionState.Excused, ExcuseKind.Away, 7L), (occasion.State, occasion.Excuse, occasion.ExcuseId));
    }

    [Fact]
    public void Holidays_that_are_over_stay_and_old_ones_are_not_entered()
    {
        _world.Say(_world.Bob, "team holiday 2026-01-02");

        Assert.Contains("stays a day off", _world.Refused(_world.Bob, "team holiday remove 2026-01-02"));
        Assert.Contains("not a holiday", _world.Refused(_world.Bob, "team holiday remove 2026-01-03"));
        Assert.Contains("7 days", _world.Refused(_world.Bob, "team holiday 2025-12-28"));
        _world.Say(_world.Bob, "team holiday 2025-12-29");
        Assert.Equal(2, _world.Team.Holidays.Items.Count);
    }

    [Fact]
    public void A_review_has_one_day_and_a_time()
    {
        _world.Say(_world.Bob, "team review friday 15:00");

        Assert.Equal((IsoDayOfWeek.Friday, new LocalTime(15, 0)), (_world.Team.Team.ReviewDay, _world.Team.Team.ReviewTime));
        Assert.Contains("one day of the week", _world.Refused(_world.Bob, "team review mon fri 15:00"));
    }

    [Fact]
    public void A_room_can_be_chosen_and_given_up()
    {
        _world.Say(_world.Bob, "team room #social-media");
        Assert.Equal("social-media", _world.Team.Team.Room);

        _world.Say(_world.Bob, "team room off");
        Assert.Null(_world.Team.Team.Room);
    }

    [Fact]
    public void The_team_is_named()
    {
        _world.Say(_world.Bob, "team name The Corner Bakery");

        Assert.Equal("The Corner Bakery", _world.Team.Team.Name);
    }

    [Fact]
    public void Team_settings_are_passed_over_by_undo() =>
        Assert.DoesNotContain(_world.Catalog.Commands, c => c.Definition is { Group: "team", CanUndo: true });
}

using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Expectations;

/// <summary>A promise to the audience is kept while somebody is away: the hole is seen before it opens, and one button closes it.</summary>
public sealed class CoverSpecs
{
    [Fact]
    public async Task A_hole_is_offered_two_working_days_before_it_opens_and_the_first_who_takes_it_has_it()
    {
        await using var chat = await TeamAsync();
        await chat.SayAsync("@as bob");
        var away = await chat.AskAsync("away 2026-01-15 dentist");
        Assert.Contains("LinkedIn, Thu 15 Jan 13:00, for 4 h", away.Text);
        Assert.Contains("without a name or a reason", away.Text);

        var offers = (await chat.SayAsync("@until 2026-01-13T08:30")).Where(IsOffer).ToList();
        Assert.Equal(["ada", "carol"], offers.Select(o => o.To).Order());
        Assert.All(offers, offer => Assert.Equal("2026-01-13T08:00", offer.LocalTime));
        Assert.All(offers, offer => Assert.Equal(["I take it", "Not me"], offer.Buttons));
        Assert.All(new[] { "bob", "dentist" }, word =>
            Assert.All(offers, offer => Assert.DoesNotContain(word, offer.Text, StringComparison.OrdinalIgnoreCase)));

        await chat.SayAsync("@as carol");
        var taken = await chat.SayAsync("@press 1");
        Assert.Contains("Thank you. You answer on LinkedIn", taken.Single(m => m.Kind == "reply").Text);
        Assert.Contains("covered from", Assert.Single(taken, m => m is { Edits: not null, To: "ada", Buttons.Count: 0 }).Text);
        Assert.Contains("You cover LinkedIn", Assert.Single(taken, m => m is { Edits: not null, To: "carol" }).Text);

        await chat.SayAsync("@as ada");
        Assert.Contains("Nothing is uncovered then", (await chat.AskAsync("cover take 2026-01-15")).Text);
        var rest = await chat.SayAsync("@until 2026-01-15T09:00");
        Assert.DoesNotContain(rest, StaysOpen);
        await chat.SayAsync("@as carol");
        Assert.Contains("You answer on LinkedIn from 13:00 on, for 4 h", (await chat.AskAsync("today")).Text);
    }

    [Fact]
    public async Task An_absence_of_several_days_is_asked_about_once()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15 to 2026-01-19");

        var offers = (await chat.SayAsync("@until 2026-01-13T08:30")).Where(IsOffer).ToList();
        await chat.SayAsync("@as carol");
        var one = await chat.PressAsync("I take Mon 19 Jan");
        var edited = chat.All.Last(m => m.To == "ada" && m.Edits is not null);
        await chat.SayAsync("@as ada");
        var rest = await chat.PressAsync("I take Thu 15 Jan");
        var done = chat.All.Last(m => m.To == "carol" && m.Edits is not null);

        Assert.Equal(["ada", "carol"], offers.Select(m => m.To).Order());
        Assert.All(offers, m => Assert.Equal(["I take all", "I take Thu 15 Jan", "I take Mon 19 Jan", "Not me"], m.Buttons));
        Assert.Contains("You answer on LinkedIn from Mon 19 Jan", one.Text, StringComparison.Ordinal);
        Assert.Contains("✓ LinkedIn: covered from Mon 19 Jan", edited.Text, StringComparison.Ordinal);
        Assert.Contains("You answer on LinkedIn from Thu 15 Jan", rest.Text, StringComparison.Ordinal);
        Assert.Contains("✓ You cover LinkedIn from Mon 19 Jan", done.Text, StringComparison.Ordinal);
        Assert.Empty(done.Buttons);
        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-19T20:00"), IsOffer);
    }

    [Fact]
    public async Task An_old_button_says_that_it_is_covered()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15");
        var offer = (await chat.SayAsync("@until 2026-01-13T08:30")).First(m => IsOffer(m) && m.To == "carol");
        await chat.SayAllAsync("@as ada", "@press 1");

        await chat.SayAsync("@as carol");
        Assert.Contains("covered", Words(await chat.PressActionAsync(offer.Actions[0])));
        Assert.Contains("past", Words(await chat.PressActionAsync("v1:cover.take:h=1")));
    }

    [Fact]
    public async Task When_nobody_takes_it_the_leads_are_told_once_with_a_line_for_the_audience()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15 to 2026-01-16");

        var notice = Assert.Single(await chat.SayAsync("@until 2026-01-16T20:00"), StaysOpen);
        Assert.Equal(("ada", "2026-01-15T08:00"), (notice.To, notice.LocalTime));
        Assert.Contains(
            "“We can't answer on Thursday 15 January from 13:00 to 17:00. We read everything and are back on Monday 19 January at 09:00.”",
            notice.Text);
        Assert.DoesNotContain("bob", notice.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["I take it"], notice.Buttons);
    }

    [Fact]
    public async Task Of_a_hole_that_is_found_in_the_evening_the_leads_hear_once_others_had_time_in_the_morning()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "@until 2026-01-14T21:30", "away 2026-01-15");

        var morning = await chat.SayAsync("@until 2026-01-15T20:00");

        Assert.All(morning.Where(IsOffer), offer => Assert.Equal("2026-01-15T08:00", offer.LocalTime));
        Assert.Equal(["ada", "carol"], morning.Where(IsOffer).Select(offer => offer.To).Order());
        Assert.Equal("2026-01-15T10:00", Assert.Single(morning, StaysOpen).LocalTime);
    }

    [Fact]
    public async Task When_all_have_passed_the_leads_hear_of_it_at_once_and_nobody_is_asked_again()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15", "@until 2026-01-13T08:30");

        await chat.SayAsync("@as carol");
        Assert.Contains("I don't ask you again", (await chat.PressAsync("Not me")).Text);
        await chat.SayAsync("@as ada");
        var passed = await chat.SayAsync("@press 2");
        var told = passed.Concat(await chat.SayAsync("@until 2026-01-15T20:00")).Where(StaysOpen);
        Assert.Equal("2026-01-13T08:30", Assert.Single(told).LocalTime);
    }

    [Fact]
    public async Task Who_took_a_hole_can_give_it_back_and_the_others_are_asked_anew()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15", "@until 2026-01-13T08:30", "@as carol", "@press 1");

        var back = await chat.SayAsync("@press 1");
        Assert.Contains("open again", back.Single(m => m.Kind == "reply").Text);
        var again = back.Concat(await chat.SayAsync("@until 2026-01-13T09:00")).Where(IsOffer);
        Assert.Equal(["ada"], again.Select(o => o.To));
        await chat.SayAsync("@as ada");
        await chat.SayAsync("@press 1");
        Assert.Contains("Taken back: the cover that you took", (await chat.AskAsync("undo")).Text);
        Assert.True((await chat.AskAsync("expectation")).Fact("expectations.0.holes.0.open").GetBoolean());
    }

    [Fact]
    public async Task A_hole_closes_by_itself_when_the_absence_is_taken_back_and_who_took_it_is_free()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15", "@until 2026-01-13T08:30", "@as carol", "@press 1", "@as bob");

        var undone = await chat.SayAsync("undo");
        var free = Assert.Single(undone, m => m.Kind == "notice" && m.Edits is null);
        Assert.Equal("carol", free.To);
        Assert.Contains("you are free", free.Text);
        Assert.Equal(0, (await chat.AskAsync("expectation")).Fact("expectations.0.holes").GetArrayLength());
    }

    [Fact]
    public async Task A_hole_that_is_found_late_is_offered_at_once()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@until 2026-01-14T10:00", "@as bob");

        var offers = (await chat.SayAsync("away today")).Concat(await chat.SayAsync("@until 2026-01-14T10:01")).Where(IsOffer).ToList();
        Assert.Equal(["ada", "carol"], offers.Select(o => o.To).Order());
        Assert.Contains(await chat.SayAsync("@until 2026-01-14T13:30"), m => m.To == "ada" && StaysOpen(m));
    }

    [Fact]
    public async Task On_a_holiday_nobody_is_asked_and_the_lead_has_a_line_for_the_audience()
    {
        await using var chat = await TeamAsync();
        var holiday = await chat.AskAsync("team holiday 2026-01-14 Fair");
        Assert.Contains("LinkedIn, Wed 14 Jan 09:00, for 8 h", holiday.Text);
        Assert.Contains(
            "“We can't answer on Wednesday 14 January from 09:00 to 17:00. We read everything and are back on Thursday 15 January at 09:00.”",
            holiday.Text);

        Assert.DoesNotContain(await chat.SayAsync("@until 2026-01-14T18:00"), IsOffer);
    }

    [Fact]
    public async Task A_line_for_the_audience_names_the_first_hours_in_which_somebody_is_there_again()
    {
        await using var chat = await TeamAsync();
        await chat.AskAsync("team holiday 2026-01-15");

        Assert.Contains("are back on Monday 19 January at 09:00", (await chat.AskAsync("team holiday 2026-01-14")).Text);
    }

    [Fact]
    public async Task Who_is_alone_has_the_line_for_the_audience_at_once()
    {
        await using var chat = await Conversation.StartAsync("2026-01-12T07:30");
        await chat.SayAllAsync("expectation add 4h mon-thu 09:00-17:00 linkedin", "cover add 09:00-17:00");

        Assert.Contains("“We can't answer on Tuesday 13 January", (await chat.AskAsync("away tomorrow")).Text);
    }

    [Fact]
    public async Task A_pause_leaves_a_hole_until_it_is_lifted()
    {
        await using var chat = await TeamAsync();
        await chat.SayAsync("@as bob");

        Assert.Contains("stretches of our promise", (await chat.AskAsync("pause")).Text);
        Assert.True((await chat.AskAsync("expectation")).Fact("expectations.0.holes").GetArrayLength() > 4);
        await chat.AskAsync("resume");
        Assert.Equal(0, (await chat.AskAsync("expectation")).Fact("expectations.0.holes").GetArrayLength());
    }

    [Fact]
    public async Task A_hole_comes_into_sight_two_weeks_before_without_anybody_saying_anything()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-02-05");
        Assert.Equal(0, (await chat.AskAsync("expectation")).Fact("expectations.0.holes").GetArrayLength());

        var offers = (await chat.SayAsync("@until 2026-02-05T09:00")).Where(IsOffer).ToList();
        Assert.Equal(["2026-02-03T08:00", "2026-02-03T08:00"], offers.Select(o => o.LocalTime));
    }

    [Fact]
    public async Task Who_is_forgotten_covers_nothing_any_more_and_what_they_took_is_open_again()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as bob", "away 2026-01-15", "@until 2026-01-13T08:30", "@as carol", "@press 1");
        var forgotten = await chat.SayAsync("forget-me yes forget me");

        var asked = forgotten.Concat(await chat.SayAsync("@until 2026-01-13T09:00")).Where(IsOffer);
        Assert.Equal(["ada"], asked.Select(o => o.To));
    }

    [Fact]
    public async Task A_lead_asks_and_only_the_members_own_button_puts_them_down()
    {
        await using var chat = await TeamAsync();

        var asked = await chat.SayAsync("cover ask carol wed 09:00-17:00 linkedin");
        Assert.Contains("only if they press the button", asked.Single(m => m.Kind == "reply").Text);
        Assert.Equal(2, (await chat.AskAsync("expectation")).Fact("expectations.0.covers").GetArrayLength());
        await chat.SayAsync("@until 2026-01-12T08:05");
        await chat.SayAsync("@as carol");
        Assert.Contains("You answer on LinkedIn: Wed 09:00–17:00", (await chat.PressAsync("I cover these")).Text);
        Assert.Equal("carol", (await chat.AskAsync("expectation")).Figure("expectations.0.covers.2.member"));
    }

    [Fact]
    public async Task Who_is_asked_on_another_clock_reads_whose_hours_they_are_and_says_their_own()
    {
        await using var chat = await TeamAsync();
        await chat.SayAllAsync("@as carol", "settings zone tokyo", "@as ada");

        await chat.SayAllAsync("cover ask carol wed 09:00-17:00 linkedin", "@until 2026-01-12T08:05", "@as carol");

        Assert.Contains("LinkedIn Wed 09:00–17:00 (Europe/London) for the team", chat.All.Last(m => m.To == "carol" && m.Kind == "notice").Text);
        Assert.NotNull((await chat.PressAsync("I cover some of it")).Form);
    }

    private static bool IsOffer(Message message) => message is { Kind: "notice", Edits: null }
        && message.Text.Contains("and we promised an answer within", StringComparison.Ordinal);

    private static bool StaysOpen(Message message) =>
        message.Edits is null && message.Text.Contains("no one has taken it", StringComparison.Ordinal);

    private static string Words(Reply reply) =>
        PlainTextRenderer.Render(reply, new Reader("x", "Europe/London", default, default), new LocalDate(2026, 1, 13));

    /// <summary>Ada promises LinkedIn, and covers the mornings; Bob the afternoons; Carol is there, too.</summary>
    private static async Task<Conversation> TeamAsync()
    {
        var chat = await Conversation.StartAsync("2026-01-12T07:30");
        await chat.SayAllAsync(
            "expectation add 4h mon-thu 09:00-17:00 linkedin", "cover add 09:00-13:00",
            "@as bob", "cover add 13:00-17:00 linkedin",
            "@as carol", "schedule add every weekday 11:00 15m linkedin", "@as ada");
        return chat;
    }
}

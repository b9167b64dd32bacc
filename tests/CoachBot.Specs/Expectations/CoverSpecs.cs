using CoachBot.Testing;

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

        var days = await chat.SayAsync("@until 2026-01-13T08:30");
        var offers = days.Where(IsOffer).ToList();
        Assert.Equal(["ada", "carol"], offers.Select(o => o.To).Order());
        Assert.All(offers, offer => Assert.Equal("2026-01-13T08:00", offer.LocalTime));
        Assert.All(offers, offer => Assert.Equal(["I take it", "Not me"], offer.Buttons));
        Assert.All(offers, offer => Assert.DoesNotContain("bob", offer.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(offers, offer => Assert.DoesNotContain("dentist", offer.Text, StringComparison.Ordinal));

        await chat.SayAsync("@as carol");
        var taken = await chat.SayAsync("@press 1");
        Assert.Contains("Thank you. You answer on LinkedIn", taken.Single(m => m.Kind == "reply").Text);
        Assert.Contains(taken, m => m.Edits is not null && m.To == "ada" && m.Text.Contains("is covered", StringComparison.Ordinal) && m.Buttons.Count == 0);
        Assert.Contains(taken, m => m.Edits is not null && m.To == "carol" && m.Text.Contains("You cover LinkedIn", StringComparison.Ordinal));

        await chat.SayAsync("@as ada");
        Assert.Contains("Nothing is uncovered then", (await chat.AskAsync("cover take 2026-01-15")).Text);

        var rest = await chat.SayAsync("@until 2026-01-15T09:00");
        Assert.DoesNotContain(rest, m => m.Text.Contains("stays uncovered", StringComparison.Ordinal));
        await chat.SayAsync("@as carol");
        Assert.Contains("You answer on LinkedIn from 13:00 on, for 4 h", (await chat.AskAsync("today")).Text);
    }

    private static bool IsOffer(Message message) => message.Kind == "notice" && message.Edits is null
        && message.Text.Contains("is not covered", StringComparison.Ordinal);

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

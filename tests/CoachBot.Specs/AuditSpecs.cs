using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class AuditSpecs
{
    [Fact]
    public async Task The_audit_leads_from_one_channel_to_the_next()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("log 20m linkedin");
        await chat.AskAsync("log 10m pinterest");

        var begun = await chat.AskAsync("audit");

        Assert.Contains("0 of 2 channels are decided on", begun.Text, StringComparison.Ordinal);
        Assert.Equal("Look at LinkedIn", begun.Buttons[0]);
        var form = await chat.AskAsync("@press 1");
        Assert.Equal("LinkedIn", form.Form!.Value.GetProperty("fields")[0].GetProperty("value").GetString());
        await chat.AskAsync("audit add linkedin 60m --owner ada");
        Assert.Contains("Look at Pinterest", (await chat.AskAsync("audit verdict linkedin keep my customers are there")).Buttons);
    }

    [Fact]
    public async Task No_strategy_and_no_owner_is_a_candidate_for_a_cut_with_the_reason()
    {
        await using var chat = await Conversation.StartAsync();

        var said = await chat.AskAsync("audit add pinterest 30m");

        Assert.Contains("I would cut it. It has neither a strategy nor an owner", said.Text, StringComparison.Ordinal);
        Assert.Equal("Cut", said.Buttons[0]);
        Assert.Contains("is cut, for a month on trial", (await chat.AskAsync("@press 1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop nobody answers there", "Cut")]
    [InlineData("drop nobody answers there", "Cut")]
    [InlineData("pause until spring", "Rest")]
    [InlineData("continue it sells", "Keep")]
    public async Task A_verdict_may_be_said_in_other_words(string said, string verdict)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("audit add pinterest 60m", $"audit verdict pinterest {said}");

        Assert.Equal(verdict, (await chat.AskAsync("audit list")).Figure("channels.0.verdict"));
    }

    [Fact]
    public async Task Another_verdict_than_the_suggested_one_wants_a_reason()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("audit add pinterest 30m");

        var asked = await chat.AskAsync("audit verdict pinterest keep");

        Assert.Contains("Why keep it?", asked.Text, StringComparison.Ordinal);
        Assert.NotNull(asked.Form);
        await chat.AskAsync("audit verdict pinterest keep two customers come from there");
        var list = await chat.AskAsync("audit list");
        Assert.Equal(("Keep", "two customers come from there"), (list.Figure("channels.0.verdict"), list.Figure("channels.0.reason")));
    }

    [Fact]
    public async Task Tools_and_what_they_save_are_part_of_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("audit add linkedin 60m");

        await chat.AskAsync("audit tools linkedin scheduler --saves 20m --handle @bakery --audience owners of cafés");

        var list = await chat.AskAsync("audit list");
        Assert.Equal(
            ("scheduler", "20", "@bakery", "owners of cafés"),
            (list.Figure("channels.0.tools"), list.Figure("channels.0.saved"), list.Figure("channels.0.handle"), list.Figure("channels.0.audience")));
    }

    [Fact]
    public async Task Undo_takes_a_verdict_and_an_audit_back_and_leaves_the_channel()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("audit add pinterest 30m");
        await chat.AskAsync("audit verdict pinterest cut");
        await chat.AskAsync("log 10m pinterest");

        await chat.AskAsync("undo");
        await chat.AskAsync("undo");
        Assert.Contains("open; I would cut it", (await chat.AskAsync("audit list")).Text, StringComparison.Ordinal);
        await chat.AskAsync("undo");
        Assert.Contains("No channel has been looked at yet", (await chat.AskAsync("audit list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capacity_says_how_many_channels_my_time_is_enough_for_and_what_gives_way()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.AskAsync("audit add linkedin 90m --owner ada");
        await chat.AskAsync("audit add pinterest 30m");
        await chat.AskAsync("audit verdict linkedin keep my customers are there");

        var capacity = await chat.AskAsync("audit capacity");

        Assert.Equal(
            ("90", "150", "450", "60", "0.6"),
            (capacity.Figure("committed"), capacity.Figure("least"), capacity.Figure("most"), capacity.Figure("missing"), capacity.Figure("share")));
        Assert.Equal(("LinkedIn", "Pinterest"), (capacity.Figure("sustained.0"), capacity.Figure("givesWay.0")));
        Assert.Contains("enough for 1 of 2 channels", capacity.Text, StringComparison.Ordinal);
        Assert.Contains("Baseline: ", capacity.Text, StringComparison.Ordinal);
        Assert.Equal(["Rest Pinterest for a month"], capacity.Buttons);
        await chat.AskAsync("@press 1");
        Assert.Equal("0", (await chat.AskAsync("audit capacity")).Figure("missing"));
    }

    [Fact]
    public async Task What_one_or_two_others_promised_is_not_told_by_capacity()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon wed fri 09:00 31m linkedin");
        await chat.AskAsync("audit add linkedin 75m --owner ada");
        await chat.SayAsync("@as ben");

        var capacity = await chat.AskAsync("audit capacity");

        Assert.Equal(("75", "True"), (capacity.Figure("committed"), capacity.Figure("ofAudit")));
        Assert.DoesNotContain("93", capacity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rested_channel_is_taken_up_again_after_a_month_with_what_the_numbers_say()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("strategy add answer customers faster");
        await chat.AskAsync("goal add 30 leads by 30 June");
        await chat.AskAsync("record leads 3");
        await chat.AskAsync("metric edit leads --cadence never");
        await chat.SayAsync("@until 2026-01-12T09:00");
        await chat.AskAsync("audit add pinterest 30m --strategy S1 --owner ada");
        var rested = await chat.AskAsync("audit verdict pinterest rest nobody answers there");
        Assert.Contains("It frees 30 min a week. I ask again on", rested.Text, StringComparison.Ordinal);

        var told = await chat.SayAsync("@until 2026-02-12T12:00");

        var asked = told.Single(m => m.Kind == "notice" && m.Text.Contains("rested Pinterest", StringComparison.Ordinal));
        Assert.Contains("The month before brought 3 leads, the time since 0 leads: 3 leads fewer.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Keep resting", "Take it up again", "Cut"], asked.Buttons);
        Assert.StartsWith("2026-02-12T08:00", asked.LocalTime, StringComparison.Ordinal);
        await chat.AskAsync("audit verdict pinterest keep");
        Assert.Contains("keep since", (await chat.AskAsync("audit list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resting_pauses_nothing_by_itself_but_offers_to_pause_or_end_what_I_promised()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("schedule add mon 09:00 30m pinterest");
        await chat.AskAsync("audit add pinterest 30m");

        var rested = await chat.AskAsync("audit verdict pinterest rest too few people");

        Assert.Contains("your appointment on Pinterest goes on unless you pause or end it", rested.Text, StringComparison.Ordinal);
        Assert.Equal(["Pause what is promised on Pinterest", "End appointment 1"], rested.Buttons.Take(2));
        Assert.Equal("1", (await chat.AskAsync("schedule list")).Figure("commitments.0.number"));
    }

    [Theory]
    [InlineData("audit add linkedin 20000m")]
    [InlineData("audit add linkedin 30m --strategy nothing")]
    [InlineData("audit add linkedin 30m --last 2026-02-01")]
    [InlineData("audit verdict linkedin keep because")]
    [InlineData("audit tools linkedin scheduler")]
    public async Task What_can_not_be_is_refused_and_nothing_is_kept(string line)
    {
        await using var chat = await Conversation.StartAsync();

        await chat.AskAsync(line);

        Assert.Contains("No channel has been looked at yet", (await chat.AskAsync("audit list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stage_hears_of_channels_without_a_verdict()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("audit add linkedin 30m", "audit add pinterest 30m", "audit add forum 30m", "log 20m linkedin");
        await chat.SayAsync("@until 2026-02-03T09:00");

        Assert.Contains("3 audited channels without a verdict", (await chat.AskAsync("stage")).Text, StringComparison.Ordinal);
    }
}

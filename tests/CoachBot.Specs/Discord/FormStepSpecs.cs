using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>A form with more than five fields comes in steps, and nothing typed is lost between them.</summary>
public sealed class FormStepSpecs
{
    [Fact]
    public async Task What_is_optional_can_be_left_and_what_was_typed_is_saved()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var step = await FirstStepAsync(rig, "25m");

        Assert.Equal((CallbackKind.Message, true), (step.Callback, step.Ephemeral));
        Assert.Equal(["Continue", "Save as it is"], step.Message!.Buttons);
        var saved = await rig.Discord.PressAsync(rig.Ben, step.Message, "Save as it is");

        Assert.Contains("Check-in 1 is changed", saved.Message!.Text);
        Assert.Contains("25 min", saved.Message.Text);
    }

    [Fact]
    public async Task Each_step_goes_on_where_the_one_before_ended_also_after_the_bot_was_restarted()
    {
        await using var rig = await DiscordRig.SetUpAsync(new LoopbackDiscordOptions { IdentifyInterval = TimeSpan.FromMilliseconds(50) });
        var step = await FirstStepAsync(rig, "25m");

        await rig.RestartAsync();
        var second = await rig.Discord.PressAsync(rig.Ben, step.Message!, "Continue");
        Assert.Equal(CallbackKind.Modal, second.Callback);
        Assert.EndsWith("(2 of 2)", second.Modal!.Title, StringComparison.Ordinal);
        await rig.RestartAsync();
        var saved = await rig.Discord.SubmitModalAsync(rig.Ben, second.Modal, ("note", "wrote to Zoë"));
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");

        Assert.Contains("Check-in 1 is changed", saved.Message!.Text);
        Assert.Contains("25", list.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("wrote to Zoë", list.Message.Text);
    }

    [Fact]
    public async Task An_old_step_of_what_is_sent_says_so_and_opens_it_anew()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        var first = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "stage assess");
        var step = await rig.Discord.SubmitModalAsync(rig.Ben, first.Modal!, Threes(first.Modal!));
        var second = await rig.Discord.PressAsync(rig.Ben, step.Message!, "Continue");
        var sent = await rig.Discord.SubmitModalAsync(rig.Ben, second.Modal!, Threes(second.Modal!));
        Assert.Contains("Noted, and nobody sees it", sent.Message!.Text);

        var old = await rig.Discord.PressAsync(rig.Ben, step.Message!, "Continue");
        var anew = await rig.Discord.PressAsync(rig.Ben, old.Message!, "stage assess");

        Assert.Contains("That form was sent", old.Message!.Text);
        Assert.EndsWith("(1 of 2)", anew.Modal!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_goes_on_the_next_morning_and_not_the_day_after()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        var first = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "stage assess");
        var step = await rig.Discord.SubmitModalAsync(rig.Ben, first.Modal!, Threes(first.Modal!));

        await rig.PassAsync(Duration.FromHours(20));
        var morning = await rig.Discord.PressAsync(rig.Ben, step.Message!, "Continue");
        await rig.PassAsync(Duration.FromHours(24));
        var late = await rig.Discord.PressAsync(rig.Ben, step.Message!, "Continue");

        Assert.EndsWith("(2 of 2)", morning.Modal!.Title, StringComparison.Ordinal);
        Assert.Contains("lay open for more than a day", late.Message!.Text);
    }

    [Fact]
    public async Task A_mistake_is_explained_and_everything_typed_is_still_there_in_each_step()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var step = await FirstStepAsync(rig, "soon");
        var second = await rig.Discord.PressAsync(rig.Ben, step.Message!, "Continue");
        var refused = await rig.Discord.SubmitModalAsync(rig.Ben, second.Modal!, ("note", "wrote to Zoë"));

        Assert.Contains("soon", refused.Message!.Text);
        var again = await rig.Discord.PressAsync(rig.Ben, refused.Message, "Fill it in");
        Assert.Equal(("1", "soon", "linkedin"), (Value(again, "checkin"), Value(again, "minutes"), Value(again, "channel")));
        var next = await rig.Discord.SubmitModalAsync(rig.Ben, again.Modal!, ("minutes", "40m"));
        var last = await rig.Discord.PressAsync(rig.Ben, next.Message!, "Continue");
        Assert.Equal("wrote to Zoë", Value(last, "note"));
        var saved = await rig.Discord.SubmitModalAsync(rig.Ben, last.Modal!);

        Assert.Contains("40 min", saved.Message!.Text);
    }

    [Fact]
    public async Task What_was_given_up_half_typed_is_not_in_the_next_form()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var second = await rig.Discord.PressAsync(rig.Ben, (await FirstStepAsync(rig, "soon")).Message!, "Continue");
        await rig.Discord.SubmitModalAsync(rig.Ben, second.Modal!, ("note", "wrote to Zoë"));

        var opened = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log edit");
        var step = await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal!, ("checkin", "1"), ("minutes", "40m"), ("channel", "linkedin"));
        await rig.Discord.PressAsync(rig.Ben, step.Message!, "Save as it is");
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");

        Assert.Contains("40", list.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoë", list.Message.Text, StringComparison.Ordinal);
    }

    /// <summary>Ben logs something and begins to correct it.</summary>
    private static async Task<InteractionResult> FirstStepAsync(DiscordRig rig, string minutes)
    {
        await rig.PromiseAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "10m"));
        var opened = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log edit");
        Assert.EndsWith("(1 of 2)", opened.Modal!.Title, StringComparison.Ordinal);
        return await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal, ("checkin", "1"), ("minutes", minutes), ("channel", "linkedin"));
    }

    private static (string, object)[] Threes(LoopbackModal modal) => [.. modal.Fields.Select(field => (field.CustomId, (object)(field.Options is [var first, ..] && !field.Options.Contains("3") ? first : "3")))];

    private static string? Value(InteractionResult opened, string field) => opened.Modal!.Fields.Single(f => f.CustomId == field).Value;
}

namespace CoachBot.Specs.Slack;

/// <summary>What the menus of Slack offer: each opens a form of the coach's.</summary>
public sealed class SlackShortcutSpecs
{
    [Fact]
    public async Task From_anywhere_Log_opens_the_form_and_the_answer_comes_directly()
    {
        await using var rig = await SlackRig.PromisedAsync();

        Assert.Null((await rig.Slack.ShortcutAsync(rig.Ben, "log")).Problem);
        var form = await rig.Slack.NextViewAsync(rig.Ben);
        Assert.Null((await rig.Slack.SubmitViewAsync(form, new() { ["minutes"] = "20m" })).Problem);

        var answer = await rig.Slack.NextDirectMessageAsync(rig.Ben);
        Assert.Contains("20 min", answer.Readable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log_message", "note")]
    [InlineData("idea_message", "text")]
    public async Task A_messages_words_are_in_the_form_that_its_menu_opens(string shortcut, string field)
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ben, "today");
        await rig.Slack.MentionAsync(rig.Ben, rig.Social, "people ask for <sizes> & more");
        var message = rig.Social.Messages.Last(m => m.Author == rig.Ben.Id);

        Assert.Null((await rig.Slack.MessageShortcutAsync(rig.Ben, message, shortcut)).Problem);

        var form = await rig.Slack.NextViewAsync(rig.Ben);
        var words = (string?)form.Elements.Single(e => e.ActionId == field).Json["initial_value"];
        Assert.Contains("people ask for <sizes> & more", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_and_rooms_in_a_message_have_their_names_in_the_form()
    {
        await using var rig = await SlackRig.PromisedAsync();
        foreach (var name in (string[])["cleo", "dan", "eve"])
        {
            rig.AddPerson(name);
        }

        await rig.Slack.MentionAsync(rig.Ben, rig.Social, "talked with @ada, @cleo, @dan and @eve in #social about R&D");
        var message = rig.Social.Messages.Last(m => m.Author == rig.Ben.Id);

        await rig.Slack.MessageShortcutAsync(rig.Ben, message, "log_message");

        var form = await rig.Slack.NextViewAsync(rig.Ben);
        var note = (string?)form.Elements.Single(e => e.ActionId == "note").Json["initial_value"];
        Assert.EndsWith("talked with @ada, @cleo, @dan and @eve in #channel about R&D", note, StringComparison.Ordinal);
        Assert.DoesNotContain("<", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_of_an_earlier_version_does_nothing()
    {
        await using var rig = await SlackRig.PromisedAsync();

        Assert.Null((await rig.Slack.ShortcutAsync(rig.Ben, "long_gone")).Problem);

        Assert.Null(rig.Ben.View);
    }
}

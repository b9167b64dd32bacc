using CoachBot.Application.Replies;

namespace CoachBot.Terminal.Tests;

public sealed class FormFillerTests
{
    private static readonly FormField Who = new("who", "Whom", "text", true, null);
    private static readonly FormField Given = new("channel", "Channel", "anychannel", true, "LinkedIn");
    private static readonly FormField Days = new("days", "Which days", "schedule", false, "mon wed fri");
    private static readonly FormField Note = new("note", "Note", "text", false, null);
    private static readonly FormField Kind = new("activity", "What it was", "activity", false, null, ["converse", "listen"]);

    [Fact]
    public void Asks_what_is_missing_and_what_may_be_changed_in_the_form_s_order()
    {
        var filler = Filler(Who, Given, Days, Note, Kind);

        Assert.Equal(
            ["Whom", "Which days [mon wed fri]", "Note [leave out]", "What it was (converse, listen) [leave out]"],
            Questions(filler, "founders", "", "", ""));
    }

    [Fact]
    public void Enter_takes_the_default_and_leaves_an_optional_field_out()
    {
        var filler = Filler(Who, Given, Days, Note);

        _ = Questions(filler, "  founders ", "", "");

        Assert.Equal(
            new Dictionary<string, string> { ["who"] = "founders", ["channel"] = "LinkedIn", ["days"] = "mon wed fri" },
            filler.Values);
    }

    [Fact]
    public void A_form_that_was_refused_is_gone_through_again_with_what_was_typed()
    {
        var filler = new FormFiller(new Form("start", "Start", [Who with { Value = "dads" }, Given]) { HasProblem = true });

        Assert.Equal(["Whom [dads]", "Channel [LinkedIn]"], Questions(filler, "", "Facebook"));
        Assert.Equal(new Dictionary<string, string> { ["who"] = "dads", ["channel"] = "Facebook" }, filler.Values);
    }

    [Fact]
    public void An_answer_takes_the_place_of_the_default()
    {
        var filler = Filler(Days);

        filler.Answer("tue");

        Assert.Equal("tue", filler.Values["days"]);
        Assert.Null(filler.Current);
    }

    [Fact]
    public void What_must_be_said_is_asked_again()
    {
        var filler = Filler(Who);

        Assert.False(filler.Answer("  "));
        Assert.Equal(Who, filler.Current);
        Assert.True(filler.Answer("founders"));
        Assert.Null(filler.Current);
    }

    [Fact]
    public void A_form_that_lacks_nothing_asks_nothing() => Assert.Null(Filler(Given).Current);

    private static FormFiller Filler(params FormField[] fields) => new(new Form("start", "Start", fields));

    private static List<string> Questions(FormFiller filler, params string[] answers)
    {
        var asked = new List<string>();
        foreach (var answer in answers)
        {
            asked.Add(filler.Question);
            Assert.True(filler.Answer(answer));
        }

        Assert.Null(filler.Current);
        return asked;
    }
}

using CoachBot.Testing;

namespace CoachBot.Specs.Metrics;

/// <summary>The form that asks for a number begins with the last one, and takes a total all the same.</summary>
public sealed class RecordFormSpecs
{
    [Theory]
    [InlineData("@fill", "leads: 12 → 24.")]
    [InlineData("@fill amount=3", "leads: 12 → 15.")]
    [InlineData("@fill total=19", "leads: 12 → 19.")]
    [InlineData("@fill amount=3; total=19", "One number at a time")]
    public async Task A_total_is_set_beside_what_the_form_was_filled_in_with(string filled, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "record leads 12", "record leads");

        Assert.Contains(said, (await chat.AskAsync(filled)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_total_can_be_the_first_number()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June");

        var form = (await chat.AskAsync("record leads")).Form!.Value;
        Assert.DoesNotContain(form.GetProperty("fields").EnumerateArray(), field =>
            field.GetProperty("name").GetString() == "amount" && field.GetProperty("required").GetBoolean());
        Assert.Contains("leads: 0 → 19.", (await chat.AskAsync("@fill total=19")).Text, StringComparison.Ordinal);
    }
}

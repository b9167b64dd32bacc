using CoachBot.Slack.Rendering;

namespace CoachBot.Slack.Tests.Rendering;

public class FormIdTests
{
    [Theory]
    [InlineData(FormMove.Sent, "goal add", null, "form:goal add")]
    [InlineData(FormMove.Sent, "goal add", "C0123", "form:goal add:C0123")]
    [InlineData(FormMove.Open, "log", "D9", "open:log:D9")]
    public void A_form_s_id_is_read_as_it_was_written(FormMove move, string path, string? room, string text)
    {
        Assert.Equal(text, new FormId(move, path, room).ToString());
        Assert.True(FormId.TryParse(text, out var id));
        Assert.Equal(new FormId(move, path, room), id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("form")]
    [InlineData("form:")]
    [InlineData("form:log:")]
    [InlineData("form:log:C1:0")]
    [InlineData("v1:today")]
    public void What_is_no_form_of_ours_is_refused(string? text) => Assert.False(FormId.TryParse(text, out _));
}

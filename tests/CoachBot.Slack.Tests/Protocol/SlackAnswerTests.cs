using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Tests.Protocol;

public class SlackAnswerTests
{
    private static readonly ModalView Form = new(new PlainText("t"), []) { CallbackId = "c" };

    [Fact]
    public void Empty_IsNoPayload()
    {
        Assert.True(SlackAnswer.Empty.IsEmpty);
        Assert.Equal("", SlackAnswer.Empty.ToJson());
    }

    [Fact]
    public void Message_WritesTextBlocksAndVisibility() =>
        Assert.Equal(
            """{"text":"🙂 <Grüezi>","blocks":[{"type":"divider"}],"response_type":"in_channel"}""",
            SlackAnswer.Message(new ReplyMessage("🙂 <Grüezi>") { Blocks = [new DividerBlock()], ResponseType = "in_channel" }).ToJson()
                .Replace("\\uD83D\\uDE42", "🙂"));

    [Fact]
    public void Form_answers_name_their_action()
    {
        const string View = """{"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[],"callback_id":"c"}""";

        Assert.Equal("""{"response_action":"clear"}""", SlackAnswer.ClearForms.ToJson());
        Assert.Equal("""{"response_action":"errors","errors":{"b":"Too much"}}""",
            SlackAnswer.Errors(new Dictionary<string, string> { ["b"] = "Too much" }).ToJson());
        Assert.Equal($$"""{"response_action":"update","view":{{View}} }""".Replace(" }", "}"), SlackAnswer.UpdateForm(Form).ToJson());
        Assert.Equal($$"""{"response_action":"push","view":{{View}} }""".Replace(" }", "}"), SlackAnswer.PushForm(Form).ToJson());
    }

    [Fact]
    public void Suggestions_WritesOptions() =>
        Assert.Equal(
            """{"options":[{"text":{"type":"plain_text","text":"p"},"value":"v"}]}""",
            SlackAnswer.Suggestions([new SelectOption(new PlainText("p"), "v")]).ToJson());
}

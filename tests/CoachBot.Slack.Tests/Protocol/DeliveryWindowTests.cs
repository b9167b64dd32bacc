using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Delivery;

namespace CoachBot.Slack.Tests.Protocol;

public class DeliveryWindowTests
{
    [Fact]
    public void First_ReturnsTheFirstAnswerOfAnId()
    {
        var window = new DeliveryWindow();
        var one = Task.FromResult(SlackAnswer.Empty);
        var other = Task.FromResult(SlackAnswer.ClearForms);

        Assert.Same(one, window.First("a", one));
        Assert.Same(one, window.First("a", other));
        Assert.Same(other, window.First("b", other));
    }

    [Fact]
    public void First_ForgetsWhatCameLongAgo()
    {
        var window = new DeliveryWindow(generation: 2);
        var answer = Task.FromResult(SlackAnswer.Empty);
        window.First("a", answer);
        foreach (var id in new[] { "b", "c" })
            window.First(id, Task.FromResult(SlackAnswer.Empty));
        Assert.Same(answer, window.First("a", Task.FromResult(SlackAnswer.ClearForms)));

        foreach (var id in new[] { "d", "e" })
            window.First(id, Task.FromResult(SlackAnswer.Empty));

        var anew = Task.FromResult(SlackAnswer.ClearForms);
        Assert.Same(anew, window.First("a", anew));
    }

    [Fact]
    public void Forget_LetsARepeatCountAsTheFirst()
    {
        var window = new DeliveryWindow();
        window.First("a", Task.FromResult(SlackAnswer.Empty));

        window.Forget("a");

        var anew = Task.FromResult(SlackAnswer.Empty);
        Assert.Same(anew, window.First("a", anew));
    }
}

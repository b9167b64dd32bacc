using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Delivery;

namespace CoachBot.Slack.Tests.Protocol;

public class DeliveryWindowTests
{
    [Fact]
    public void IsFirst_GivesARepeatTheAnswerOfTheFirst()
    {
        var window = new DeliveryWindow();
        var one = Task.FromResult(SlackAnswer.Empty);
        var other = Task.FromResult(SlackAnswer.ClearForms);

        Assert.Same(one, Begin(window, "a", one));
        Assert.Same(one, Begin(window, "a", other));
        Assert.Same(other, Begin(window, "b", other));
    }

    [Fact]
    public void IsFirst_ForgetsWhatCameLongAgo()
    {
        var window = new DeliveryWindow(generation: 2);
        var answer = Task.FromResult(SlackAnswer.Empty);
        Begin(window, "a", answer);
        foreach (var id in new[] { "b", "c" })
            Begin(window, id, Task.FromResult(SlackAnswer.Empty));
        Assert.Same(answer, Begin(window, "a", Task.FromResult(SlackAnswer.ClearForms)));

        foreach (var id in new[] { "d", "e" })
            Begin(window, id, Task.FromResult(SlackAnswer.Empty));

        var anew = Task.FromResult(SlackAnswer.ClearForms);
        Assert.Same(anew, Begin(window, "a", anew));
    }

    [Fact]
    public void Forget_LetsARepeatCountAsTheFirst()
    {
        var window = new DeliveryWindow();
        Begin(window, "a", Task.FromResult(SlackAnswer.Empty));

        window.Forget("a");

        var anew = Task.FromResult(SlackAnswer.Empty);
        Assert.Same(anew, Begin(window, "a", anew));
    }

    private static Task<SlackAnswer> Begin(DeliveryWindow window, string id, Task<SlackAnswer> answer)
    {
        var isFirst = window.IsFirst(id, answer, out var first);
        Assert.Equal(isFirst, ReferenceEquals(first, answer));
        return first;
    }
}

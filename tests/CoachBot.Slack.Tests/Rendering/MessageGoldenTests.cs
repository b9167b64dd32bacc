using CoachBot.Application.Chat;

namespace CoachBot.Slack.Tests.Rendering;

/// <summary>What the coach says by itself, as it was looked at on a narrow screen.</summary>
public sealed class MessageGoldenTests
{
    [Fact]
    public async Task Two_silent_weeks_look_as_they_were_accepted()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PlayAsync("settings last-call on", "goal add 30 leads by 30 June");
        await scene.PlayAsync("schedule add every weekday 09:00 15m linkedin for 1", "@until 2026-01-19T10:00");

        scene.Check("reminder", scene.Outbox(MessageKind.Reminder)[0]);
        scene.Check("last-call", scene.Outbox(MessageKind.LastCall)[0]);
        var nags = scene.Outbox(MessageKind.Nag);
        Assert.True(nags.Count >= 5);
        for (var step = 0; step < 5; step++)
            scene.Check($"nag-{step + 1}", nags[step]);
        scene.Check("why-nag", await scene.AskAsync("why nag"));
    }

    [Fact]
    public async Task A_reminder_that_was_acted_upon_is_replaced_and_loses_its_buttons()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PlayAsync("schedule add every weekday 09:00 15m linkedin");
        await scene.PlayAsync("@until 2026-01-05T09:00", "@press 1", "@until 2026-01-05T09:05");

        var edit = scene.Outbox(MessageKind.Reminder).Single(message => message.IsEdit);
        scene.Check("reminder-done", edit);
    }

    [Fact]
    public async Task The_return_after_an_outage_is_one_message()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PlayAsync("schedule add every weekday 09:00 15m linkedin", "schedule add every weekday 15:00 10m forum");
        await scene.PlayAsync("@until 2026-01-05T08:30", "@down 25h", "@until 2026-01-06T13:00");

        var returned = scene.Outbox(MessageKind.Reminder).Single(message => message.Content.Blocks.Count > 1);
        scene.Check("return", returned);
    }
}

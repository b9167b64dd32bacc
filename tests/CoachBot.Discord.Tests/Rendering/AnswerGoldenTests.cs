using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Discord.Rendering;

namespace CoachBot.Discord.Tests.Rendering;

/// <summary>Answers, as they were looked at on a narrow screen.</summary>
public sealed class AnswerGoldenTests
{
    [Fact]
    public async Task Answers_of_the_first_day_look_as_they_were_accepted()
    {
        await using var scene = await Scene.StartAsync();

        var start = await scene.AskAsync("start");
        scene.CheckStep("start-form", start, start.Form!, 0);
        Golden.Check("start-modal", ModalRenderer.Render(start.Form!, 0));
        scene.Check("start", await scene.AskAsync("start founders who ask about pricing --channel linkedin"));
        scene.Check("today", await scene.AskAsync("today"));
        scene.Check("log", await scene.AskAsync("log 20m linkedin answered <@&everyone> on https://example.org/a_b_c"));
        scene.Check("goal-add", await scene.AskAsync("goal add 30 leads by 30 June"));
        scene.Check("goal-list", await scene.AskAsync("goal list"));
        scene.Check("settings", await scene.AskAsync("settings"));
        scene.Check("help", await scene.AskAsync("help"));
        scene.Check("help-log", await scene.AskAsync("help log"));
        scene.Check("schedule-list", await scene.AskAsync("schedule list"));
        var form = (await scene.AskAsync("log linkedin converse")).Form!;
        Golden.Check("log-modal-1", ModalRenderer.Render(form, 0));
        scene.CheckStep("log-step", null, Sevenfold(form), 1);
        var wrong = await scene.SubmitAsync("log add", new() { ["minutes"] = "soon", ["note"] = "two talks" });
        scene.CheckStep("log-wrong", wrong, wrong.Form!, 0);
        Golden.Check("log-wrong-modal", ModalRenderer.Render(wrong.Form!, 0));
        scene.Check("unknown", await scene.AskAsync("progess"));
        scene.Check("unreadable", await scene.AskAsync("goal add 5 leads by 31 Feb"));
        scene.Check("forget-me", await scene.AskAsync("forget-me"));
        scene.Check("export", await scene.AskAsync("export"));
    }

    [Fact]
    public async Task Answers_after_six_weeks_look_as_they_were_accepted()
    {
        await using var scene = await Scene.StartAsync();
        await scene.PlayAsync("schedule add mon wed fri 09:00 15m linkedin", "goal add 30 leads by 30 June", "settings share kept");
        await scene.AskAsync("schedule add tue thu 10:00 20m instagram", "ben");
        for (var week = 0; week < 6; week++)
        {
            var monday = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Unspecified).AddDays(7 * week);
            string Date(int days) => monday.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await scene.PlayAsync($"@until {Date(0)}T10:00", "log 15m linkedin converse");
            await scene.PlayAsync($"@until {Date(2)}T10:00", "log 15m linkedin", "record leads +2");
            if (week % 2 == 0)
                await scene.PlayAsync($"@until {Date(4)}T10:00", "log 20m linkedin publish");
        }

        await scene.PlayAsync("@until 2026-02-16T08:30");
        scene.Check("progress-me", await scene.AskAsync("progress me"));
        scene.Check("progress-team", await scene.AskAsync("progress team"));
        scene.Check("goal-show", await scene.AskAsync("goal show G1"));
        scene.Check("goal-list-later", await scene.AskAsync("goal list"));
        scene.Check("stage", await scene.AskAsync("stage"));
        scene.Check("why-streak", await scene.AskAsync("why streak"));
        scene.Check("log-list", await scene.AskAsync("log list"));
        scene.Check("team", await scene.AskAsync("team"));
    }

    [Fact]
    public async Task Setting_up_a_server_looks_as_it_was_accepted()
    {
        await using var scene = await Scene.StartAsync();

        scene.Check("not-set-up", await scene.AskFromServerAsync("today"));
        var setup = await scene.AskFromServerAsync("setup");
        scene.CheckStep("setup-form", setup, setup.Form!, 0);
        Golden.Check("setup-modal", ModalRenderer.Render(setup.Form! with { Fields = [.. setup.Form.Fields.Select(f => f.Name == "zone" ? f with { Value = "Europe/Berlin" } : f)] }, 0));
        scene.Check("setup", await scene.AskFromServerAsync("setup Europe/London"));
        scene.Check("setup-greeting", MessageKind.Notice, scene.Outbox(MessageKind.Notice)[^1]);
    }

    private static Form Sevenfold(Form form) =>
        form with { Fields = [.. form.Fields, form.Fields[^1] with { Name = "more" }, form.Fields[^1] with { Name = "most" }] };
}

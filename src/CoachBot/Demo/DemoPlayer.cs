using CoachBot.Application.Dashboards;
using CoachBot.Terminal;
using NodaTime;

namespace CoachBot.Demo;

/// <summary>Plays a script: what is said and pressed goes the way of every command, on a virtual clock.</summary>
public sealed class DemoPlayer(ChatSession chat, Speakers speakers, IConversationClock clock, DashboardReader dashboards, DemoStage stage)
{
    /// <exception cref="FormatException">A button that is to be pressed is not there.</exception>
    public async Task PlayAsync(IEnumerable<DemoLine> script, CancellationToken cancellationToken)
    {
        foreach (var line in script)
        {
            await PlayAsync(line, cancellationToken);
        }
    }

    private async Task PlayAsync(DemoLine line, CancellationToken cancellationToken)
    {
        switch (line)
        {
            case DemoLine.Chapter chapter:
                stage.Begin(chapter.Title);
                break;
            case DemoLine.Tell tell:
                stage.Tell(tell.Text);
                break;
            case DemoLine.Curtain:
                stage.Silent = !stage.Silent;
                break;
            case DemoLine.Look look:
                await GiveWordAsync(look.Who, cancellationToken);
                stage.Look(LocalNow(), look.Who, await dashboards.ReadAsync(speakers.Now.Actor, cancellationToken));
                break;
            case DemoLine.Drive drive:
                await chat.HandleLineAsync(drive.Line, cancellationToken);
                break;
            case DemoLine.Say say:
                await GiveWordAsync(say.Who, cancellationToken);
                stage.Speak(LocalNow(), say.Who, say.Line.Replace("@fill ", "fills in ", StringComparison.Ordinal));
                stage.Brief = say.Brief;
                await chat.HandleLineAsync(say.Line, cancellationToken);
                stage.Brief = false;
                break;
            case DemoLine.Press press:
                await GiveWordAsync(press.Who, cancellationToken);
                var buttons = speakers.Now.Latest.Buttons;
                var number = buttons.Index().Where(b => b.Item.Label == press.Label).Select(b => b.Index + 1).FirstOrDefault();
                if (number == 0)
                {
                    throw new FormatException($"Line {press.Number} of the demo: {press.Who} has no button “{press.Label}”, but {string.Join(", ", buttons.Select(b => b.Label))}.");
                }

                stage.Speak(LocalNow(), press.Who, $"presses [{press.Label}]");
                await chat.HandleLineAsync($"@press {number}", cancellationToken);
                break;
        }
    }

    private async Task GiveWordAsync(string who, CancellationToken cancellationToken)
    {
        if (speakers.Now.Name != who)
        {
            await chat.HandleLineAsync($"@as {who}", cancellationToken);
        }
    }

    private LocalDateTime LocalNow() => clock.Now.InZone(DateTimeZoneProviders.Tzdb[speakers.Now.Zone]).LocalDateTime;
}

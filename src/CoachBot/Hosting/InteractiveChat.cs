using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Spectre.Console;

namespace CoachBot.Hosting;

/// <summary>The coach in a real terminal: colour, line editing, messages above the line, a number presses a button.</summary>
public sealed class InteractiveChat : IMessageView
{
    private readonly SpectreRenderer _renderer = new(AnsiConsole.Console);
    private readonly IServiceProvider _services;
    private readonly CommandCatalog _catalog;
    private readonly LineInput _input;

    public InteractiveChat(IServiceProvider services, CommandCatalog catalog, ICoachStore store)
    {
        _services = services;
        _catalog = catalog;
        _input = new LineInput(AnsiConsole.Console, store.SidePath("history"), Complete);
    }

    private ChatSession Chat => _services.GetRequiredService<ChatSession>();

    private Speakers Speakers => _services.GetRequiredService<Speakers>();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Chat.HandleLineAsync("today", cancellationToken);
        while (await _input.ReadLineAsync(cancellationToken) is { } line)
        {
            await Chat.HandleLineAsync(IsButton(line) ? "@press " + line : line, cancellationToken);
        }
    }

    public void Show(ShownMessage message)
    {
        var today = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date;
        _input.Print(_renderer.Render(
            new OutgoingMessage(0, message.At, null, message.Room, message.Kind, message.Content, message.Reader, null), today));
    }

    public void ShowClock(Instant now, Reader reader)
    {
    }

    private bool IsButton(string line) =>
        int.TryParse(line, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Speakers.Now.Latest.Buttons.Count;

    private IReadOnlyList<string> Complete(string text)
    {
        var paths = _catalog.Paths.Where(p => p.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return [.. paths.Order(StringComparer.Ordinal)];
    }
}

using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Hosting;

/// <summary>The coach in a real terminal: colour, line editing, messages above the line, forms asked step by step, a number presses a button.</summary>
public sealed class InteractiveChat : IMessageView
{
    private readonly SpectreRenderer _renderer = new(AnsiConsole.Console);
    private readonly IServiceProvider _services;
    private readonly ICoachStore _store;
    private readonly CommandCompletion _completion;
    private readonly LineInput _input;

    public InteractiveChat(IServiceProvider services, CommandCatalog catalog, ICoachStore store)
    {
        _services = services;
        _store = store;
        _completion = new CommandCompletion(catalog);
        _input = new LineInput(AnsiConsole.Console, store.SidePath("history"), _completion.Complete);
    }

    private ChatSession Chat => _services.GetRequiredService<ChatSession>();

    private Speakers Speakers => _services.GetRequiredService<Speakers>();

    /// <summary>Talks until the speaker leaves.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Ctrl-C is a key of the line then, so that it can drop a form; while nothing is typed it waits for the next line.
        Console.TreatControlCAsInput = true;
        try
        {
            await OpenAsync(cancellationToken);
            await TalkAsync(cancellationToken);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    public void Show(ShownMessage message)
    {
        var today = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date;
        var content = message.Content with { Form = null };
        var shown = _renderer.Render(new OutgoingMessage(0, message.At, null, message.Room, message.Kind, content, message.Reader, null), today);
        IReadOnlyList<IRenderable> parts = message.Files.Count == 0 ? [shown, new Text("")]
            : [shown, new Padder(new Text(TerminalTexts.Written(message.Files)), new Padding(2, 0, 0, 0)), new Text("")];
        _input.Print(new Rows(parts));
    }

    public void ShowClock(Instant now, Reader reader)
    {
    }

    /// <summary>Day one where nothing is there yet, the day's card otherwise.</summary>
    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var isNew = await ReadOwnAsync(
            book => !book.Commitments.Items.Any() && !book.CheckIns.Items.Any() && !book.Team.Goals.Items.Any(), cancellationToken);
        await Chat.HandleLineAsync(isNew ? "start" : "today", cancellationToken);
    }

    private async Task TalkAsync(CancellationToken cancellationToken)
    {
        var forms = ActivatorUtilities.CreateInstance<FormTalk>(_services);
        string? line;
        do
        {
            await forms.RunAsync(_input, cancellationToken);
            _completion.Words = await ReadOwnAsync(Vocabulary.Of, cancellationToken);
            line = await _input.ReadLineAsync(cancellationToken);
            if (line is not null)
            {
                await Chat.HandleLineAsync(IsButton(line) ? "@press " + line : line, cancellationToken);
                if (Courtesy.IsFarewell(line))
                {
                    await Chat.SayAsync(TerminalTexts.HowToLeave(), cancellationToken);
                }
            }
        }
        while (line is not null);
    }

    private bool IsButton(string line) =>
        int.TryParse(line, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Speakers.Now.Latest.Buttons.Count;

    private Task<T> ReadOwnAsync<T>(Func<Domain.Engagement.MemberBook, T> read, CancellationToken cancellationToken) => _store.ReadAsync(
        reader =>
        {
            var account = reader.FindAccount(Speakers.Now.Actor) ?? throw new InvalidOperationException("The speaker has not arrived.");
            return read(reader.Member(account.Team, account.Member));
        },
        cancellationToken);
}

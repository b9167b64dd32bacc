using CoachBot.Testing;

namespace CoachBot.Specs.Season;

/// <summary>The twelve weeks, played once for all specs.</summary>
public sealed class SeasonPlayed : IAsyncLifetime
{
    private static readonly Lazy<Task<Record>> Once = new(PlayAsync);
    private Record _played = null!;

    public IReadOnlyList<Message> All => _played.All;

    internal Tally Tally => _played.Tally;

    public Message Answer(string label) => _played.Answers[label];

    public async Task InitializeAsync() => _played = await Once.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<Record> PlayAsync()
    {
        await using var chat = await Conversation.StartAsync();
        var tally = new Tally();
        var team = new SeasonTeam(chat, tally);
        await new SeasonScript(team).PlayAsync();
        return new Record([.. chat.All], team.Answers, tally);
    }

    private sealed record Record(IReadOnlyList<Message> All, IReadOnlyDictionary<string, Message> Answers, Tally Tally);
}

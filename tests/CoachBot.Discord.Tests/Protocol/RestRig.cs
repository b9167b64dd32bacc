using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol;

/// <summary>The client against a fake API, on a clock moved by hand.</summary>
internal sealed class RestRig : IDisposable
{
    public const string Token = "bot-secret-token";
    public const string InteractionToken = "interaction-secret-token";

    public static readonly Snowflake Channel = new(11);
    public static readonly MessagePayload Hello = new() { Content = "hello" };
    public static readonly Interaction Slash = new()
    {
        Id = new Snowflake(7),
        ApplicationId = new Snowflake(8),
        Type = InteractionType.ApplicationCommand,
        Token = InteractionToken,
    };

    public RestRig(string baseAddress = "https://discord.test/api/v10/") =>
        Rest = new DiscordRest(
            new RestOptions
            {
                Token = Token,
                BaseAddress = new Uri(baseAddress),
                ProgramUrl = new Uri("https://bot.test/"),
                ProgramVersion = "1.2",
            },
            Time,
            Log,
            Api);

    public ManualTime Time { get; } = new();

    public FakeApi Api { get; } = new();

    public ListLogger Log { get; } = new();

    public DiscordRest Rest { get; }

    public Task<Message> SendAsync(ulong channel = 11) => Rest.CreateMessageAsync(new Snowflake(channel), Hello, CancellationToken.None);

    public Task<Message> SendAsyncOf(string answer, ulong channel)
    {
        Api.Answers(answer);
        return SendAsync(channel);
    }

    public void Dispose()
    {
        Rest.Dispose();
        Api.Dispose();
    }
}

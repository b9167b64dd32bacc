namespace CoachBot.Loopback.Discord;

/// <summary>The rooms of the loopback, put together.</summary>
internal sealed class Backend : IDisposable
{
    public Backend(LoopbackDiscordOptions options)
    {
        Options = options;
        Changes = new(options.Patience);
        World = new(options);
        Token = new(World.ApplicationId);
        Gateway = new(World, options, Token, Changes);
        Commands = new(World);
        Postings = new(World, Gateway, options);
        Desk = new(World, Gateway, options, Changes);
        Application = new(World, Gateway, options);
        Rest = new(World, options, Token, Changes,
        [
            .. Application.All(),
            .. new ChannelRoutes(World, Postings, Gateway).All(),
            .. new GuildRoutes(World, options).All(),
            .. new CommandRoutes(World, Commands, options).All(),
            .. new InteractionRoutes(World, Desk, Postings, options).All(),
        ]);
        Files = new(World);
        Misbehave = new(World, Gateway, Rest.Faults, Desk);
    }

    public LoopbackDiscordOptions Options { get; }

    public Signal Changes { get; }

    public DiscordWorld World { get; }

    public BotToken Token { get; }

    public GatewayServer Gateway { get; }

    public CommandRegistry Commands { get; }

    public Postings Postings { get; }

    public InteractionDesk Desk { get; }

    public ApplicationRoutes Application { get; }

    public RestServer Rest { get; }

    public FileHost Files { get; }

    public Misbehaviour Misbehave { get; }

    public void Dispose() => Desk.Dispose();
}

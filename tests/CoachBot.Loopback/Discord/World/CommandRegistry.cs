using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>The registered commands, global ones and each guild's. Used under the world's gate.</summary>
internal sealed class CommandRegistry(DiscordWorld world)
{
    /// <summary>https://docs.discord.com/developers/interactions/application-commands#registering-a-command</summary>
    private const int CreatesADay = 200;

    private readonly List<RegisteredCommand> _commands = [];
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> _created = [];

    /// <summary>How often a whole list was put.</summary>
    public int Overwrites { get; private set; }

    public IReadOnlyList<RegisteredCommand> Of(LoopbackGuild? guild) => [.. _commands.Where(command => command.Guild == guild)];

    public RegisteredCommand? Find(LoopbackGuild? guild, string id) =>
        _commands.Find(command => command.Guild == guild && command.Id == id);

    /// <summary>What the client lists for that person there; a global and a guild copy both show.</summary>
    public IEnumerable<RegisteredCommand> ShownTo(LoopbackMember? member, LoopbackGuild? guild, int type) =>
        _commands.Where(command => command.Type == type && command.IsShownIn(guild) && command.IsAllowedTo(member))
            .OrderBy(command => command.Guild is null);

    /// <exception cref="DiscordError">30034 after 200 new ones in a day.</exception>
    public IReadOnlyList<RegisteredCommand> Overwrite(LoopbackGuild? guild, IReadOnlyList<JsonElement> definitions)
    {
        var before = Of(guild);
        var after = definitions.Select(definition => Made(guild, definition, before)).ToList();
        _commands.RemoveAll(command => command.Guild == guild);
        _commands.AddRange(after);
        Overwrites++;
        return after;
    }

    public RegisteredCommand Upsert(LoopbackGuild? guild, JsonElement definition, out bool isNew)
    {
        var before = Of(guild);
        var made = Made(guild, definition, before);
        isNew = _commands.RemoveAll(command => command.Guild == guild && command.Id == made.Id) == 0;
        if (isNew && before.Count(command => command.Type == made.Type) >= CommandRules.Most(made.Type))
            throw new DiscordError(400, 30032, $"Maximum number of application commands reached ({CommandRules.Most(made.Type)}).");
        _commands.Add(made);
        return made;
    }

    /// <summary>The bot was taken out of the guild: its commands there are gone, also when it comes back.</summary>
    public void Forget(LoopbackGuild guild) => _commands.RemoveAll(command => command.Guild == guild);

    public void Remove(RegisteredCommand command) => _commands.Remove(command);

    private RegisteredCommand Made(LoopbackGuild? guild, JsonElement definition, IReadOnlyList<RegisteredCommand> before)
    {
        var (name, type) = (definition.Text("name")!, (int)(definition.Whole("type") ?? 1));
        var known = before.FirstOrDefault(command => command.Name == name && command.Type == type);
        if (known is not null && JsonElement.DeepEquals(known.Definition, definition)) return known;
        if (known is null) CountCreation(guild);
        return new(known?.Id ?? world.Ids.Next(), guild, name, type, definition, world.Ids.Next());
    }

    private void CountCreation(LoopbackGuild? guild)
    {
        var key = guild?.Id ?? "";
        var today = _created.GetValueOrDefault(key, (Since: world.Now, Count: 0));
        if (world.Now - today.Since >= TimeSpan.FromDays(1)) today = (world.Now, 0);
        if (today.Count >= CreatesADay)
            throw new DiscordError(429, 30034, "Maximum number of daily application command creates has been reached (200)");
        _created[key] = (today.Since, today.Count + 1);
    }
}

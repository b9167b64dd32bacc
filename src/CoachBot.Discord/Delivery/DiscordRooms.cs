using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Delivery;

/// <summary>The rooms of Discord's direct messages: one a person, whichever servers they share with the bot.</summary>
internal sealed class DiscordRooms(DiscordRest rest, IPlatformNotes notes, TimeProvider time)
    : DirectRooms(DiscordOptions.Platform, notes, time)
{
    /// <exception cref="DiscordApiException">It can't be opened.</exception>
    public async Task<Snowflake> OfAsync(string account, CancellationToken cancellationToken) =>
        Snowflake.Parse(await OfAsync(new Person("", account), cancellationToken));

    public Task RememberAsync(string account, Snowflake room, CancellationToken cancellationToken) =>
        RememberAsync(new Person("", account), room.ToString(), cancellationToken);

    public Task ForgetAsync(string account, CancellationToken cancellationToken) =>
        ForgetAsync(new Person("", account), cancellationToken);

    protected override async Task<string> OpenAsync(Person person, CancellationToken cancellationToken) =>
        (await rest.CreateDmAsync(Snowflake.Parse(person.Account), cancellationToken)).ToString();
}

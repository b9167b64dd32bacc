using CoachBot.Application.Chat;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using NodaTime;

namespace CoachBot.Discord.Delivery;

/// <summary>
/// Discord as the outbox sees it. A message carries its outbox id as an enforced nonce, so that for the first minutes a resend is no second
/// message; later the room is read for it. The id that is returned names the room and the message.
/// </summary>
internal sealed class DiscordPlatform(
    DiscordRest rest, DiscordRooms rooms, TeamRooms teamRooms, SentMessages sent, SlashNames commands, TimeProvider time) : IChatPlatform
{
    /// <summary>
    /// Discord keeps nonces for "the past few minutes" (https://docs.discord.com/developers/resources/message#create-message): within this
    /// time a resend is safe.
    /// </summary>
    private static readonly Duration NonceHolds = Duration.FromMinutes(2);

    public string Name => DiscordOptions.Platform;

    /// <summary>Enough to fill the 50 requests a second that a bot has, at a fifth of a second each.</summary>
    public int MostAtOnce => 16;

    public async Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return message.Edits is null
                ? await PostAsync(message, cancellationToken)
                : await EditAsync(message, cancellationToken);
        }
        catch (DiscordApiException fault)
        {
            throw await FaultAsync(message, fault, cancellationToken);
        }
        catch (DiscordFatalException fault)
        {
            throw new DeliveryException(DeliveryFault.Transient, fault.Message, fault);
        }
    }

    public async Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Edits is not null || message.SentSince(Now()) is not { } tried || Now() - tried < NonceHolds)
        {
            return null;
        }

        try
        {
            var room = await RoomAsync(message, cancellationToken);
            return await sent.FindAsync(room, Typed(message), tried, cancellationToken) is { } id ? IdOf(room, id) : null;
        }
        catch (DiscordApiException fault)
        {
            throw await FaultAsync(message, fault, cancellationToken);
        }
    }

    private async Task<string> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var room = await RoomAsync(message, cancellationToken);
        var made = await rest.CreateMessageAsync(room, PayloadOf(message), cancellationToken);
        return IdOf(room, made.Id);
    }

    private async Task<string> EditAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.EditedId?.Split('/') is not [var room, var id])
        {
            throw new DeliveryException(DeliveryFault.Permanent, "What is to be edited was never sent.");
        }

        await rest.EditMessageAsync(Snowflake.Parse(room), Snowflake.Parse(id), PayloadOf(message), cancellationToken);
        return message.EditedId;
    }

    private OutgoingMessage Typed(OutgoingMessage message) => message with { Content = commands.In(message.Content) };

    private MessagePayload PayloadOf(OutgoingMessage message) => MessageRenderer.Render(
        commands.In(message.Content), message.Reader, message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date,
        new MessageMarks { OutboxId = message.Edits ?? message.Id, IsEdit = message.Edits is not null, Kind = message.Kind, Team = message.Team });

    private Task<Snowflake> RoomAsync(OutgoingMessage message, CancellationToken cancellationToken) => message.Account is { } account
        ? rooms.OfAsync(account, cancellationToken)
        : teamRooms.OfAsync(message.Room, message.Workspace, cancellationToken);

    /// <summary>What a refusal means for the message. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
    private async Task<DeliveryException> FaultAsync(OutgoingMessage message, DiscordApiException fault, CancellationToken cancellationToken)
    {
        if (message.Account is { } account && fault.Code == DiscordErrors.UnknownChannel)
        {
            await rooms.ForgetAsync(account, cancellationToken);
            return new DeliveryException(DeliveryFault.Transient, fault.Message, fault);
        }

        var kind = fault switch
        {
            { MayHaveHappened: true } => DeliveryFault.Unknown,
            { IsTransient: true } => DeliveryFault.Transient,
            _ when message.Account is null && DiscordErrors.LosesRoom(fault.Code) => DeliveryFault.RoomLost,
            _ when DiscordErrors.ClosesDirectMessages(fault.Code) =>
                await IsGoneAsync(message, cancellationToken) ? DeliveryFault.Gone : DeliveryFault.Unreachable,
            _ => DeliveryFault.Permanent,
        };
        return new DeliveryException(kind, fault.Message, fault);
    }

    /// <summary>A member who left the server looks like one whose direct messages are closed, until one asks for them.</summary>
    private async Task<bool> IsGoneAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(message.Workspace, out var server) || !Snowflake.TryParse(message.Account, out var person))
        {
            return false;
        }

        try
        {
            await rest.GetGuildMemberAsync(server, person, cancellationToken);
            return false;
        }
        catch (DiscordApiException fault)
        {
            return DiscordErrors.IsNobodyThere(fault.Code);
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string IdOf(Snowflake room, Snowflake message) => $"{room}/{message}";
}

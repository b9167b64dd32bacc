using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Does the long work of a command before its transaction, such as reading the file that was handed in.</summary>
public sealed class Preparations(ICoachStore store)
{
    /// <returns>What came of it; null for a command without, for a newcomer, who has nothing to work on, and for an event that came before.</returns>
    public async Task<IPreparation?> OfAsync(ChatEvent chatEvent, Call call, Instant now, CancellationToken cancellationToken)
    {
        if (call.Prepare is not { } prepare
            || await store.InTransactionAsync(session => session.FindReceived(chatEvent.Actor.Platform, chatEvent.EventId), cancellationToken) is not null)
        {
            return null;
        }

        var (file, fault) = await FetchAsync(chatEvent.Files, cancellationToken);
        var preparation = await store.ReadAsync(
            reader => Admission.Find(reader, chatEvent, isSetup: false) is { } account
                ? prepare(new CommandContext(reader, reader.Member(account.Team, account.Member), chatEvent.Actor, now)
                {
                    File = file,
                    FileFault = fault,
                })
                : null,
            cancellationToken);
        if (preparation is not null)
        {
            await preparation.FinishAsync(store, cancellationToken);
        }

        return preparation;
    }

    /// <summary>The file that was handed in, or what is wrong with it; neither where there is none.</summary>
    private static async Task<(IncomingFile? File, UserError? Fault)> FetchAsync(
        IReadOnlyList<IOfferedFile> offered, CancellationToken cancellationToken)
    {
        try
        {
            return offered.Count > 1 ? (null, new UserError(ImportTexts.OneFile(offered.Count)))
                : offered is [var only] ? (await only.ReadAsync(cancellationToken), null)
                : (null, null);
        }
        catch (UserError fault)
        {
            return (null, fault);
        }
    }
}

using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What would fit where somebody is choosing a value; nothing for strangers.</summary>
public sealed class Completer(ICoachStore store, CommandCatalog catalog, TimeProvider time)
{
    public async Task<IReadOnlyList<Completion>> CompleteAsync(CompletionAsked asked, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var parameter = catalog.Find(asked.Command)?.Definition.Parameters
            .FirstOrDefault(p => p.Name.Equals(asked.Parameter, StringComparison.OrdinalIgnoreCase));
        if (parameter is null)
        {
            return [];
        }

        try
        {
            return await store.ReadAsync(
                reader => Admission.Find(reader, asked, asked.Command == SetupCommand.Path) is { } account
                    ? Completions.For(parameter, reader.Member(account.Team, account.Member), now, asked.Text)
                    : Completions.For(parameter, null, now, asked.Text),
                cancellationToken);
        }
        catch (UserError)
        {
            return [];
        }
    }
}

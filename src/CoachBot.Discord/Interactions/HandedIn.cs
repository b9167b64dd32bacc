using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>Files that people uploaded, fetched where a command wants one.</summary>
internal sealed partial class HandedIn(DiscordFiles files, ILogger<HandedIn> logger)
{
    public IReadOnlyList<IOfferedFile> Of(IReadOnlyList<UploadedFile>? uploaded) =>
        [.. (uploaded ?? []).Select(file => new Offered(this, file))];

    private async Task<IncomingFile> FetchAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        IncomingFile.RefuseLarge(file.Size);
        try
        {
            return await files.ReadAsync(
                file, (content, length, stop) => IncomingFile.ReadAsync(file.Filename, content, length, stop), cancellationToken);
        }
        catch (DiscordApiException fault)
        {
            LogNotHandedOver(fault.Message);
            throw new UserError(ImportTexts.NotHandedOver(file.Filename));
        }
    }

    private sealed class Offered(HandedIn from, UploadedFile file) : IOfferedFile
    {
        public string Name => file.Filename;

        public Task<IncomingFile> ReadAsync(CancellationToken cancellationToken) => from.FetchAsync(file, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not hand a file over: {Fault}")]
    private partial void LogNotHandedOver(string fault);
}

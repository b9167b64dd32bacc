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
        [.. (uploaded ?? []).Select(file => new OfferedFile(file.Filename, file.Size, stop => FetchAsync(file, stop)))];

    private async Task<IncomingFile> FetchAsync(UploadedFile file, CancellationToken cancellationToken)
    {
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not hand a file over: {Fault}")]
    private partial void LogNotHandedOver(string fault);
}

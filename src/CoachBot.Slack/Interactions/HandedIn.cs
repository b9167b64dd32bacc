using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Rendering;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Interactions;

/// <summary>Files that people shared, fetched where a command wants one.</summary>
internal sealed partial class HandedIn(SlackWebApi api, ILogger<HandedIn> logger)
{
    public IReadOnlyList<IOfferedFile> Of(SlackWorkspace workspace, IReadOnlyList<SharedFile> shared) =>
        [.. shared.Select(file => new OfferedFile(file.Name, file.Size, stop => FetchAsync(workspace, file, stop)))];

    /// <summary>The same files, those too of which the event told an id alone; what Slack does not tell now stays unknown.</summary>
    public async Task<IReadOnlyList<SharedFile>> KnownAsync(
        SlackWorkspace workspace, IReadOnlyList<SharedFile> shared, CancellationToken cancellationToken) =>
        await Task.WhenAll(shared.Select(file => KnownOrNotAsync(workspace, file, cancellationToken)));

    private async Task<SharedFile> KnownOrNotAsync(SlackWorkspace workspace, SharedFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await KnownAsync(workspace, file, cancellationToken);
        }
        catch (SlackApiException fault)
        {
            LogNotHandedOver(fault.Message);
            return file;
        }
    }

    private async Task<SharedFile> KnownAsync(SlackWorkspace workspace, SharedFile file, CancellationToken cancellationToken) =>
        file.Address.IsEmpty ? await api.GetFileAsync(workspace.Token, file.Id, cancellationToken) : file;

    private async Task<IncomingFile> FetchAsync(SlackWorkspace workspace, SharedFile shared, CancellationToken cancellationToken)
    {
        try
        {
            var file = await KnownAsync(workspace, shared, cancellationToken);
            IncomingFile.RefuseLarge(file.Size);
            return await api.DownloadFileAsync(
                workspace.Token, file, (content, length, stop) => IncomingFile.ReadAsync(file.Name, content, length, stop),
                cancellationToken);
        }
        catch (SlackApiException fault)
        {
            LogNotHandedOver(fault.Message);
            throw new UserError(
                fault.NeededScope is { } scope ? SlackTexts.MayNotReadFiles(scope) : ImportTexts.NotHandedOver(shared.Name));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not hand a file over: {Fault}")]
    private partial void LogNotHandedOver(string fault);
}

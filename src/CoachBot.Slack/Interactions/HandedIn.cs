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
        [.. shared.Select(file => new Offered(this, workspace, file))];

    private async Task<IncomingFile> FetchAsync(SlackWorkspace workspace, SharedFile file, CancellationToken cancellationToken)
    {
        IncomingFile.RefuseLarge(file.Size);
        try
        {
            return await api.DownloadFileAsync(
                workspace.Token, file, (content, length, stop) => IncomingFile.ReadAsync(file.Name, content, length, stop), cancellationToken);
        }
        catch (SlackApiException fault)
        {
            LogNotHandedOver(file.Id, fault.Message);
            throw new UserError(fault.NeededScope is { } scope ? SlackTexts.MayNotReadFiles(scope) : ImportTexts.NotHandedOver(file.Name));
        }
    }

    private sealed class Offered(HandedIn from, SlackWorkspace workspace, SharedFile file) : IOfferedFile
    {
        public string Name => file.Name;

        public Task<IncomingFile> ReadAsync(CancellationToken cancellationToken) => from.FetchAsync(workspace, file, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not hand file {File} over: {Fault}")]
    private partial void LogNotHandedOver(string file, string fault);
}

using System.Globalization;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Files (https://docs.slack.dev/messaging/working-with-files).</summary>
public sealed partial class SlackWebApi
{
    /// <summary>files.info: what an event did not tell of a file.</summary>
    /// <param name="token">It needs <c>files:read</c>.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<SharedFile> GetFileAsync(SlackSecret token, string fileId, CancellationToken cancel = default)
    {
        var reply = await FormAsync(SlackMethod.FilesInfo, token, [("file", fileId)], SlackJson.Default.FileReply, cancel);
        return Present(reply.File, SlackMethod.FilesInfo).ToFile();
    }

    /// <summary>Fetches a file that a person shared.</summary>
    /// <param name="token">It needs <c>files:read</c>.</param>
    /// <param name="file">With its address.</param>
    /// <param name="read">Reads it; gets its length where that is told.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SlackApiException">
    /// Slack or the network failed, or Slack does not give it out; <see cref="SlackApiException.NeededScope"/> where the token may not read
    /// files.
    /// </exception>
    public Task<T> DownloadFileAsync<T>(
        SlackSecret token, SharedFile file, Func<Stream, long?, CancellationToken, Task<T>> read, CancellationToken cancel = default) =>
        _files.ReadAsync(token, file, read, cancel);

    /// <summary>
    /// files.getUploadURLExternal and the upload for each file, and files.completeUploadExternal: shares them in a conversation, as one message.
    /// They appear there a moment later.
    /// </summary>
    /// <returns>The files' ids.</returns>
    /// <exception cref="SlackApiException">
    /// Slack or the network failed, or Slack said no; <see cref="SlackApiException.MayHaveHappened"/> counts for the last step, which
    /// shares them.
    /// </exception>
    public async Task<IReadOnlyList<string>> UploadFilesAsync(SlackSecret token, FileBundle share, CancellationToken cancel = default)
    {
        var uploaded = new List<UploadedFileWire>();
        foreach (var file in share.Files)
        {
            uploaded.Add(await UploadAsync(token, file, cancel));
        }

        await JsonAsync(
            SlackMethod.FilesCompleteUpload,
            token,
            new CompleteUploadRequest(uploaded, share.Channel, share.Comment, share.ThreadTs),
            SlackJson.Default.CompleteUploadRequest,
            SlackJson.Default.ApiReply,
            cancel);
        return uploaded.ConvertAll(file => file.Id);
    }

    private async Task<UploadedFileWire> UploadAsync(SlackSecret token, FileUpload file, CancellationToken cancel)
    {
        var length = file.Content.Length.ToString(CultureInfo.InvariantCulture);
        var ticket = await FormAsync(
            SlackMethod.FilesGetUploadUrl,
            token,
            [("filename", file.Name), ("length", length)],
            SlackJson.Default.UploadAddressReply,
            cancel);
        var id = Present(ticket.FileId, SlackMethod.FilesGetUploadUrl);

        await _sender.PostAsync(
            new SlackCall(SlackMethod.FilesUpload, default, () => new ReadOnlyMemoryContent(file.Content))
            {
                Address = new SlackSecret(Present(ticket.UploadUrl, SlackMethod.FilesGetUploadUrl)),
                MayRepeat = true,
            },
            cancel);
        return new UploadedFileWire(id, file.Title ?? file.Name);
    }
}

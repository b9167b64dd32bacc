using System.Globalization;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Files (https://docs.slack.dev/messaging/working-with-files).</summary>
public sealed partial class SlackWebApi
{
    /// <summary>
    /// files.getUploadURLExternal, the upload, and files.completeUploadExternal: shares a file in a conversation. It appears there a
    /// moment later.
    /// </summary>
    /// <returns>The file's id.</returns>
    /// <exception cref="SlackApiException">
    /// Slack or the network failed, or Slack said no; <see cref="SlackApiException.MayHaveHappened"/> counts for the last step, which
    /// shares it.
    /// </exception>
    public async Task<string> UploadFileAsync(SlackSecret token, FileUpload file, CancellationToken cancel = default)
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

        await JsonAsync(
            SlackMethod.FilesCompleteUpload,
            token,
            new CompleteUploadRequest([new UploadedFileWire(id, file.Title ?? file.Name)], file.Channel, file.Comment, file.ThreadTs),
            SlackJson.Default.CompleteUploadRequest,
            SlackJson.Default.ApiReply,
            cancel);
        return id;
    }
}

using System.Net;
using System.Net.Http.Headers;
using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// Fetches files with a token, which is shown to Slack's file host and to the host of the Web API, and to no other, whatever address an
/// event names (https://docs.slack.dev/messaging/working-with-files). To a token that may not read files Slack answers with its login page.
/// </summary>
internal sealed class FileDownload(HttpClient http, SlackWebApiOptions options, TimeProvider time)
{
    private const string FileHost = "files.slack.com";
    private const string NeededScope = "files:read";
    private const string Page = "text/html";

    /// <exception cref="SlackApiException">Slack or the network failed, or Slack does not give the file out.</exception>
    public async Task<T> ReadAsync<T>(
        SlackSecret token, SharedFile file, Func<Stream, long?, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        if (!Uri.TryCreate(file.Address.Reveal(), UriKind.Absolute, out var address) || !IsOfSlack(address))
            throw Fault("foreign_address", SlackErrorKind.Permanent);

        using var limit = new CancellationTokenSource(options.FileTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (IsLoginPage(response, file))
                throw new SlackApiException(SlackMethod.FilesDownload.Name, "login_page", SlackErrorKind.Ours) { NeededScope = NeededScope };
            var status = (int)response.StatusCode;
            if (response.StatusCode != HttpStatusCode.OK)
                throw Fault($"http_{status}", status >= 500 ? SlackErrorKind.Transient : SlackErrorKind.Permanent);
            await using var content = await response.Content.ReadAsStreamAsync(both.Token);
            return await read(content, response.Content.Headers.ContentLength, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Fault("timeout", SlackErrorKind.Transient);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Fault("network", SlackErrorKind.Transient);
        }
    }

    private bool IsOfSlack(Uri address) =>
        address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Host: FileHost }
        || (address.Scheme == options.BaseAddress.Scheme && address.Authority == options.BaseAddress.Authority && address.UserInfo == "");

    /// <summary>Sent on to it, or given it in the file's place; who shares a page is given a page.</summary>
    private static bool IsLoginPage(HttpResponseMessage response, SharedFile file) =>
        (int)response.StatusCode is >= 300 and < 400
        || (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == Page && file.MimeType != Page);

    private static SlackApiException Fault(string code, SlackErrorKind kind) => new(SlackMethod.FilesDownload.Name, code, kind);
}

using System.Net;
using System.Text;

namespace CoachBot.Discord.Tests.Commands;

/// <summary>An API that takes all commands, or refuses them as a test says.</summary>
internal sealed class PublishingApi : HttpMessageHandler
{
    public List<(string Method, string Path, byte[] Body)> Requests { get; } = [];

    public (HttpStatusCode Status, string Json)? Refusal { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        Requests.Add((message.Method.Method, message.RequestUri!.AbsolutePath, await message.Content!.ReadAsByteArrayAsync(cancellationToken)));
        var (status, json) = Refusal ?? (HttpStatusCode.OK, "[]");
        return new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}

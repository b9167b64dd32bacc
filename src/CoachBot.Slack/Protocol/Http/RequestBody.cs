using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Slack.Protocol.Http;

internal static class RequestBody
{
    /// <returns>The whole body; null where it is longer than <paramref name="maxBytes"/>.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancel)
    {
        if (request.ContentLength > maxBytes)
            return null;
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancel);
            var buffer = result.Buffer;
            if (buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(buffer.End);
                return null;
            }
            if (result.IsCompleted)
            {
                var whole = buffer.ToArray();
                request.BodyReader.AdvanceTo(buffer.End);
                return whole;
            }
            request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}

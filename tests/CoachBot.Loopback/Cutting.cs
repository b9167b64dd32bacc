using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback;

internal static class Cutting
{
    /// <summary>Cuts the TCP connection without a word. Nothing is done where the client has gone meanwhile, and the request with it.</summary>
    public static void Cut(this HttpContext http)
    {
        try
        {
            http.Abort();
        }
        catch (ObjectDisposedException)
        {
        }
    }
}

using CoachBot.Application.Chat;

namespace CoachBot.CrashHost;

/// <summary>Dies before or after a message was shown.</summary>
internal sealed class FatalPlatform(IChatPlatform platform, FatalPoint point) : IChatPlatform
{
    public string Name => platform.Name;

    public int MostAtOnce => platform.MostAtOnce;

    public async Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        point.Pass("before-send");
        var id = await platform.SendAsync(message, cancellationToken);
        point.Pass("after-send");
        return id;
    }

    public Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        platform.FindSentAsync(message, cancellationToken);
}

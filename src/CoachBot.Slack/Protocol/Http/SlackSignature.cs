using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Slack.Protocol.Http;

/// <summary>
/// Tells Slack's requests from others (https://docs.slack.dev/authentication/verifying-requests-from-slack):
/// <c>v0=</c> and the HMAC-SHA256, in hexadecimal, of <c>v0:timestamp:body</c> under the signing secret.
/// </summary>
public sealed class SlackSignature(SlackSecret secret, SlackSecret previous = default)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";
    private const string Version = "v0";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(secret.Reveal());
    private readonly byte[]? _previousKey = previous.IsEmpty ? null : Encoding.UTF8.GetBytes(previous.Reveal());

    /// <summary>
    /// Whether Slack signed this body, at most <see cref="SlackLimits.SignatureAge"/> before or after <paramref name="now"/>. It takes
    /// the same time whichever byte is wrong.
    /// </summary>
    /// <param name="timestamp">The header, Unix seconds.</param>
    /// <param name="signature">The header.</param>
    /// <param name="body">As it came, before any decoding.</param>
    /// <param name="now">The present.</param>
    public bool IsValid(string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!IsFresh(timestamp, now) || signature is null)
            return false;
        var given = Encoding.UTF8.GetBytes(signature);
        var isPresent = CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Sign(_key, timestamp!, body)));
        // Both are worked out, so that the time tells nothing either.
        return isPresent
            | (_previousKey is not null
                && CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Sign(_previousKey, timestamp!, body))));
    }

    /// <summary>What Slack would send in <see cref="SignatureHeader"/>.</summary>
    public string Sign(DateTimeOffset at, ReadOnlySpan<byte> body) =>
        Sign(_key, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), body);

    internal static bool IsFresh(string? timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)SlackLimits.SignatureAge.TotalSeconds;

    private static string Sign(byte[] key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}

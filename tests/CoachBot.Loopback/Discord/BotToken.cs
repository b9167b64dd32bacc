using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Loopback.Discord;

/// <summary>The bot's token, which a reset makes worthless.</summary>
internal sealed class BotToken(string applicationId)
{
    public string Value { get; private set; } = Make(applicationId);

    public bool WasReset { get; private set; }

    public void Reset() => (Value, WasReset) = (Make(applicationId), true);

    // Three parts like Discord's, which libraries take apart.
    private static string Make(string applicationId) =>
        $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(applicationId)).TrimEnd('=')}.loop01.{RandomNumberGenerator.GetHexString(38)}";
}

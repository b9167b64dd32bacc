using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>A 429 (https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit).</summary>
internal sealed record RateLimitHit(RateLimitScope Scope, TimeSpan RetryAfter)
{
    public RestAnswer Answer(IHeaderDictionary headers)
    {
        headers["Retry-After"] = $"{Math.Ceiling(RetryAfter.TotalSeconds):0}";
        headers["X-RateLimit-Scope"] = Scope switch { RateLimitScope.Global => "global", RateLimitScope.Shared => "shared", _ => "user" };
        if (Scope == RateLimitScope.Global) headers["X-RateLimit-Global"] = "true";
        return new(429, Json.Object(json =>
        {
            json.WriteString("message", Scope == RateLimitScope.Shared ? "The resource is being rate limited."
                : "You are being rate limited.");
            json.WriteNumber("retry_after", Math.Round(RetryAfter.TotalSeconds, 3));
            json.WriteBoolean("global", Scope == RateLimitScope.Global);
        }));
    }
}

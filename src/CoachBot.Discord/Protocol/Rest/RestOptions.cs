namespace CoachBot.Discord.Protocol;

/// <summary>How to reach Discord's API.</summary>
public sealed record RestOptions
{
    private readonly Uri _baseAddress = new("https://discord.com/api/v10/");

    /// <summary>The bot's token, without <c>Bot</c> before it.</summary>
    public required string Token { get; init; }

    /// <summary>May be <c>http://</c> and have a path; a missing slash at its end is added.</summary>
    public Uri BaseAddress
    {
        get => _baseAddress;
        init => _baseAddress = value.AbsoluteUri.EndsWith('/') ? value : new Uri(value.AbsoluteUri + "/");
    }

    /// <summary>The program's page, for the <c>User-Agent</c>. https://docs.discord.com/developers/reference#user-agent</summary>
    public required Uri ProgramUrl { get; init; }

    public required string ProgramVersion { get; init; }

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Discord API at {BaseAddress}";
}

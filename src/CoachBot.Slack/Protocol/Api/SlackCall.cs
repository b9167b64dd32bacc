namespace CoachBot.Slack.Protocol.Api;

/// <summary>One call: what is sent is made anew for each try.</summary>
internal sealed record SlackCall(SlackMethod Method, SlackSecret Token, Func<HttpContent?> Content)
{
    /// <summary>The conversation that a message goes to.</summary>
    public string? Conversation { get; init; }

    /// <summary>A second time would do no harm: after a fault it is tried again.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Where to, if not to the method's own address.</summary>
    public SlackSecret Address { get; init; }

    /// <summary>Instead of the bearer token.</summary>
    public System.Net.Http.Headers.AuthenticationHeaderValue? Authorization { get; init; }
}

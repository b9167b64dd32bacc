using CoachBot.Application.Commands;

namespace CoachBot.Slack.Home;

/// <summary>What is known of one person's Home tab. All but <see cref="TryWait"/> is for whoever has the person's turn.</summary>
internal sealed class OpenedTab
{
    private int _waits;

    /// <summary>Whether the person has ever opened it; null where that was not looked up yet.</summary>
    public bool? IsOpened { get; set; }

    /// <summary>The answer to the button that was pressed in it last, until it is opened anew.</summary>
    public Answer? Answer { get; set; }

    /// <summary>Slack's hash of what it shows; null where it is not known.</summary>
    public string? Hash { get; set; }

    /// <summary>A fingerprint of what it shows; null where it is not known.</summary>
    public string? Shown { get; set; }

    /// <summary>Begins to wait for more changes; false where that has begun already.</summary>
    public bool TryWait() => Interlocked.Exchange(ref _waits, 1) == 0;

    public void EndWait() => Volatile.Write(ref _waits, 0);
}

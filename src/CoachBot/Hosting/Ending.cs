using Microsoft.Extensions.Hosting;

namespace CoachBot.Hosting;

/// <summary>Lets a service end the program with a sentence for the admin.</summary>
public sealed class Ending(IHostApplicationLifetime lifetime)
{
    private string? _sentence;

    /// <summary>Stops the program; the first sentence counts.</summary>
    public void EndWith(string sentence)
    {
        Interlocked.CompareExchange(ref _sentence, sentence, null);
        lifetime.StopApplication();
    }

    /// <exception cref="StartRefusedException">A service ended the program.</exception>
    public void ThrowIfEnded()
    {
        if (_sentence is { } sentence)
        {
            throw new StartRefusedException(sentence);
        }
    }
}

namespace CoachBot.Loopback.Discord;

/// <summary>Discord's client would not let a person do this: no such command, a field too long, a button that is not there.</summary>
public sealed class ClientRefusedException : Exception
{
    public ClientRefusedException()
    {
    }

    public ClientRefusedException(string message) : base(message)
    {
    }

    public ClientRefusedException(string message, Exception inner) : base(message, inner)
    {
    }
}

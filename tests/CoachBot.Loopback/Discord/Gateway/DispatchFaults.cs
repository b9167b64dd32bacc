namespace CoachBot.Loopback.Discord;

/// <summary>Dispatches twice or in the wrong order. Used under the world's gate.</summary>
internal sealed class DispatchFaults
{
    private (GatewaySession Session, byte[] Envelope)? _held;

    /// <summary>How many of the next dispatches come twice, with the same number.</summary>
    public int Duplicates { get; set; }

    /// <summary>How many of the next dispatches come after the one that follows them.</summary>
    public int Swaps { get; set; }

    public void Send(GatewaySession session, Dispatch dispatch)
    {
        if (Swaps > 0 && _held is null)
        {
            Swaps--;
            _held = (session, session.Keep(dispatch));
            return;
        }

        var envelope = session.Keep(dispatch);
        session.Connection?.Send(envelope);
        if (Duplicates > 0)
        {
            Duplicates--;
            session.Connection?.Send(envelope);
        }

        if (_held is not { } late || late.Session != session) return;
        _held = null;
        session.Connection?.Send(late.Envelope);
    }
}

using System.Text;

namespace CoachBot.Loopback.Discord;

/// <summary>An event and its data; the number is given by each session.</summary>
internal readonly record struct Dispatch(string Type, byte[] Data)
{
    public byte[] Envelope(int sequence)
    {
        var head = Encoding.UTF8.GetBytes($"{{\"t\":\"{Type}\",\"s\":{sequence},\"op\":0,\"d\":");
        var all = new byte[head.Length + Data.Length + 1];
        head.CopyTo(all, 0);
        Data.CopyTo(all, head.Length);
        all[^1] = (byte)'}';
        return all;
    }
}

using System.Buffers;
using CoachBot.Slack.Protocol;

namespace CoachBot.Slack.Tests.Protocol;

public sealed class KeptBufferTests
{
    private readonly KeptBuffer _buffer = new(16);

    [Fact]
    public void Restart_GivesTheSameBufferWithNothingInIt()
    {
        var first = _buffer.Restart();
        first.Write("{}"u8);

        var second = _buffer.Restart();

        Assert.Same(first, second);
        Assert.Equal(0, second.WrittenCount);
    }

    [Fact]
    public void Restart_GivesAnother_WhenALongTextHasStretchedIt()
    {
        var first = _buffer.Restart();
        first.Write(new byte[70_000]);

        var second = _buffer.Restart();

        Assert.NotSame(first, second);
        Assert.Equal(16, second.Capacity);
    }
}

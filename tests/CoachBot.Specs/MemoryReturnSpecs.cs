using CoachBot.Hosting;

namespace CoachBot.Specs;

public sealed class MemoryReturnSpecs : IDisposable
{
    private const long Megabyte = 1 << 20;
    private readonly MemoryReturn _memory;
    private long _allocated;
    private int _returns;

    public MemoryReturnSpecs() => _memory = new MemoryReturn(TimeProvider.System, () => _allocated, () => _returns++);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Memory_is_given_back_once_after_a_burst_and_not_during_it()
    {
        Assert.Equal(0, ReturnsAfter(20 * Megabyte));
        Assert.Equal(0, ReturnsAfter(20 * Megabyte));
        Assert.Equal(1, ReturnsAfter(1000));
        Assert.Equal(1, ReturnsAfter(1000));
    }

    [Fact]
    public void What_is_hardly_anything_is_not_collected()
    {
        Assert.Equal(0, ReturnsAfter(Megabyte - 1));
        Assert.Equal(0, ReturnsAfter(0));
        Assert.Equal(0, ReturnsAfter(Megabyte - 1));
        Assert.Equal(1, ReturnsAfter(2));
    }

    [Fact]
    public async Task What_the_start_left_is_given_back_before_anybody_waits_for_input()
    {
        _allocated = 3 * Megabyte;
        await _memory.StartAsync(CancellationToken.None);
        Assert.Equal(1, _returns);
        Assert.Equal(1, ReturnsAfter(1000));
    }

    private int ReturnsAfter(long bytes)
    {
        _allocated += bytes;
        _memory.Look();
        return _returns;
    }
}

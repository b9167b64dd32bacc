using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;

namespace CoachBot.Application.Tests.Imports;

public sealed class IncomingFileTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(3, 3L)]
    [InlineData(200_000, null)]
    [InlineData(200_000, 200_000L)]
    [InlineData(200_000, 7L)]
    [InlineData(IncomingFile.MostBytes, null)]
    public async Task ReadAsync_GivesEveryByte_WhateverIsAnnounced(int length, long? announced)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);

        var file = await IncomingFile.ReadAsync("a.csv", new MemoryStream(bytes), announced, CancellationToken.None);

        Assert.Equal("a.csv", file.Name);
        Assert.True(file.Content.AsSpan().SequenceEqual(bytes));
        Assert.Same(file, await file.ReadAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(IncomingFile.MostBytes + 1, null)]
    [InlineData(IncomingFile.MostBytes + 1, 10L)]
    [InlineData(0, IncomingFile.MostBytes + 1L)]
    public async Task ReadAsync_Refuses_WhenMoreThanTenMebibytesComeOrAreAnnounced(int length, long? announced) =>
        await Assert.ThrowsAsync<UserError>(
            () => IncomingFile.ReadAsync("a.csv", new MemoryStream(new byte[length]), announced, CancellationToken.None));

    [Fact]
    public void RefuseLarge_TakesTenMebibytesAndNoByteMore()
    {
        IncomingFile.RefuseLarge(IncomingFile.MostBytes);
        Assert.Throws<UserError>(() => IncomingFile.RefuseLarge(IncomingFile.MostBytes + 1L));
    }

    [Fact]
    public void Open_BeginsAtTheFileEachTime()
    {
        var file = new IncomingFile("a.csv", new ArraySegment<byte>("..date"u8.ToArray(), 2, 4));

        Assert.Equal(["date", "date"], new[] { 0, 1 }.Select(_ => new StreamReader(file.Open(), Encoding.UTF8).ReadToEnd()));
    }
}

using System.Text.Json;

namespace CoachBot.Loopback.Tests.Discord;

/// <summary>An answer as it came.</summary>
internal sealed record RawAnswer(int Status, JsonElement Body, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public int Code => Body.GetProperty("code").GetInt32();

    public string? this[string name] => Body.GetProperty(name).ToString();

    /// <summary>50035, and what is wrong is told at that path.</summary>
    public void IsInvalidAt(string path)
    {
        Assert.True(Status == 400 && Code == 50035, Text);
        var errors = Body.GetProperty("errors");
        foreach (var step in path.Split('.'))
            Assert.True(errors.TryGetProperty(step, out errors), $"{path} not in {Text}");
    }
}

using System.Text.Json;

namespace CoachBot.Slack.Protocol.Wire;

internal static class Required
{
    /// <exception cref="JsonException">The field is missing.</exception>
    public static T Field<T>(T? value, string name) where T : class => value ?? throw new JsonException($"{name} is missing");
}

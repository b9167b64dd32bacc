using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands;

/// <summary>The form of a command, with what was understood already filled in.</summary>
internal static class CommandForm
{
    private static readonly string[] Activities = [.. Enum.GetNames<Activity>().Select(a => a.ToLowerInvariant())];

    /// <param name="texts">What was typed, by the parameters' names. A parameter that is only named is asked for where it was.</param>
    public static Form Of(CommandDefinition definition, IReadOnlyDictionary<string, string> texts) => new(
        definition.Path,
        definition.Summary,
        [
            .. definition.Parameters.Where(p => (!p.OnlyNamed && !p.NotInForm) || texts.ContainsKey(p.Name)).Select(p => new FormField(
                p.Name, p.Label, p.Kind.ToString().ToLowerInvariant(), p.Required, texts.GetValueOrDefault(p.Name), ChoicesOf(p))),
        ]);

    private static IReadOnlyList<string>? ChoicesOf(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Choice => parameter.Choices,
        ParameterKind.Activity => Activities,
        _ => null,
    };
}

using CoachBot.Application.Commands;

namespace CoachBot.Specs.Privacy;

/// <summary>
/// What to say to a command, made from its declaration: its examples, and each of its parameters with what fits it in the one team and
/// in the other. A command that is new is tried by itself.
/// </summary>
internal static class Lines
{
    public static IEnumerable<string> Of(CommandDefinition definition)
    {
        var needed = Needed(definition);
        return
        [
            .. definition.Examples,
            definition.Path,
            Line(definition.Path, needed),
            .. definition.Parameters.SelectMany(p => Values(p), (p, value) => new Dictionary<string, string>(needed) { [p.Name] = value })
                .Select(values => Line(definition.Path, values)),
            .. Samples.All.GetValueOrDefault(definition.Path, []),
        ];
    }

    /// <summary>A value for each parameter without which the command does nothing.</summary>
    public static Dictionary<string, string> Needed(CommandDefinition definition) =>
        definition.Parameters.Where(p => p.Required).ToDictionary(p => p.Name, p => Values(p)[0]);

    private static string Line(string path, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(path, (line, value) => $"{line} --{value.Key} \"{value.Value}\"");

    private static IReadOnlyList<string> Values(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Goal => ["G1", "G2", "zzleadsalpha", "zzleadsbeta"],
        ParameterKind.Commitment => ["1", "linkedin"],
        ParameterKind.CheckIn => ["1", "2"],
        ParameterKind.Member => ["mika", "olga", "lena", "ada", "gita"],
        ParameterKind.Person => ["<@olga>", "<@mika>", "<@gita>", "<@sven>"],
        ParameterKind.KnownChannel or ParameterKind.AnyChannel => ["zzchannelalpha", "zzchannelbeta", "zzownmika", "linkedin"],
        ParameterKind.Activity => ["converse"],
        ParameterKind.Date => ["yesterday", "2026-03-30"],
        ParameterKind.Interval => ["2026-02-03 to 2026-02-04"],
        ParameterKind.Time => ["04:00", "16:00"],
        ParameterKind.Duration => ["20m"],
        ParameterKind.Amount => ["12", "€12"],
        ParameterKind.Schedule => ["mon", "tue thu"],
        ParameterKind.Zone => ["Europe/Oslo"],
        ParameterKind.Room => ["<#4711>", "<#4712>"],
        ParameterKind.WorkspaceRole => ["<@&77>", "<@&88>"],
        ParameterKind.WholeNumber => ["1", "2"],
        ParameterKind.Choice => parameter.Choices,
        ParameterKind.File => ["figures.csv"],
        _ => parameter.Name switch
        {
            "strategy" => ["S1", "zzstrategyalpha", "zzstrategybeta"],
            "metric" or "what" or "into" => ["zzleadsalpha", "zzleadsbeta", "zzmetricalpha"],
            "topic" => ["goal", "worth"],
            _ => ["some words"],
        },
    };
}

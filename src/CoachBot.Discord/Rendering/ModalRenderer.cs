using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// A form as modals: five fields each, in steps where there are more.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
internal static class ModalRenderer
{
    private const string Prefix = "form";

    public static int Steps(Form form) => Math.Max(1, (form.Fields.Count + DiscordLimits.ModalComponents - 1) / DiscordLimits.ModalComponents);

    /// <summary>The fields of a step, 0 for the first.</summary>
    public static IEnumerable<FormField> FieldsOf(Form form, int step) =>
        form.Fields.Skip(step * DiscordLimits.ModalComponents).Take(DiscordLimits.ModalComponents);

    /// <summary>Whether everything after a step may be left out.</summary>
    public static bool RestIsOptional(Form form, int step) => form.Fields.Skip(step * DiscordLimits.ModalComponents).All(f => !f.Required);

    /// <summary>What is filled in already.</summary>
    public static IReadOnlyDictionary<string, string> Typed(Form form) =>
        form.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!);

    /// <param name="form">What is asked.</param>
    /// <param name="typed">What was typed before, by the fields' names: it goes before what the form has.</param>
    /// <param name="step">Which step, from 0 on; one beyond the last is the last.</param>
    public static Modal Render(Form form, IReadOnlyDictionary<string, string> typed, int step)
    {
        var steps = Steps(form);
        step = Math.Clamp(step, 0, steps - 1);
        var part = DiscordTexts.Part(step, steps);
        return new Modal(
            $"{Prefix}:{step}:{form.Name}",
            TextCut.To(Printable.Of(form.Title), DiscordLimits.ModalTitle - part.Length) + part,
            [.. FieldsOf(form, step).Select(field => ModalFields.Label(field, typed.GetValueOrDefault(field.Name, field.Value ?? "")))]);
    }

    /// <summary>What was sent, or null where it is none of ours: the form's path, the step, and a text for each field that was filled in.</summary>
    public static (string Path, int Step, IReadOnlyDictionary<string, string> Fields)? Read(InteractionData data)
    {
        if (data.CustomId?.Split(':', 3) is not [Prefix, var number, { Length: > 0 } path]
            || !int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var step))
        {
            return null;
        }

        var fields = new Dictionary<string, string>();
        foreach (var answer in (data.Components ?? []).Select(c => c.Component ?? c))
        {
            if (answer.CustomId is { } name && ModalFields.Text(answer) is { Length: > 0 } text)
            {
                fields[name] = text;
            }
        }

        return (path, step, fields);
    }
}

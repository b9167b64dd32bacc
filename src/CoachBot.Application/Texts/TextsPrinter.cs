using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>
/// Every sentence that the bot can say, for review: each function of each class of texts with made-up arguments, once with one
/// of everything and once with several, where that makes another sentence.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = KeptWhole)]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole)]
public static class TextsPrinter
{
    internal const string KeptWhole = "Compiled natively, this assembly and the domain's are kept whole: TrimmerRootAssembly in CoachBot.csproj.";

    /// <summary>One sentence a line, with its class and function: <c>TeamTexts.Named: The team is called **Forum**.</c></summary>
    public static IEnumerable<string> Lines() => Classes().SelectMany(Lines);

    /// <summary>The classes of texts, by name.</summary>
    public static IEnumerable<Type> Classes() => typeof(TextsPrinter).Assembly.GetTypes()
        .Where(t => t is { IsPublic: true, IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Texts", StringComparison.Ordinal))
        .OrderBy(t => t.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type texts)
    {
        foreach (var field in texts.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            foreach (var text in TextsOf(field.GetValue(null)))
            {
                yield return $"{texts.Name}.{field.Name}: {text}";
            }
        }

        foreach (var method in texts.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && !m.IsGenericMethod).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.ToString(), StringComparer.Ordinal))
        {
            foreach (var text in Variants(method).Distinct())
            {
                yield return $"{texts.Name}.{method.Name}: {text}";
            }
        }
    }

    private static IEnumerable<string> Variants(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var variants = parameters.Select(p => SampleArguments.VariantsOf(p.ParameterType)).Append(2).Max();
        for (var variant = 0; variant < variants; variant++)
        {
            var arguments = new object?[parameters.Length];
            for (var i = 0; i < parameters.Length; i++)
            {
                arguments[i] = SampleArguments.Of(parameters[i], variant);
            }

            foreach (var text in TextsOf(method.Invoke(null, arguments)))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> TextsOf(object? value) => value switch
    {
        string text => [text],
        Line line => [Markup(line.Parts)],
        IEnumerable<object> many => many.SelectMany(TextsOf),
        _ => [],
    };

    private static string Markup(IEnumerable<Inline> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part switch
            {
                Inline.Plain plain => plain.Text,
                Inline.Bold bold => $"**{Markup(bold.Parts)}**",
                Inline.Code code => $"`{code.Text}`",
                Inline.Link link => $"[{link.Text}]({link.Address})",
                Inline.Mention mention => $"@{mention.Name}",
                Inline.Room room => $"#{room.Id}",
                Inline.Moment moment => moment.At.ToString("uuuu-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                Inline.Day day => day.Date.ToString("ddd d MMM", System.Globalization.CultureInfo.InvariantCulture),
                Inline.Number number => number.Value.ToString("#,0.###", System.Globalization.CultureInfo.InvariantCulture),
                Inline.Amount amount => new Domain.Goals.Quantity(amount.Value, amount.Unit).ToString(),
                _ => throw new InvalidOperationException($"No words for {part.GetType().Name}."),
            });
        }

        return text.ToString();
    }
}

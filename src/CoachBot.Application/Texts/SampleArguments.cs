using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>Made-up arguments for the functions of the texts, by type. Variant 0 has one of everything, the others several.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = TextsPrinter.KeptWhole)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = TextsPrinter.KeptWhole)]
internal static class SampleArguments
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 5, 12, 0);
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>How many variants a type needs: an enum one a state, a closed family of records one a case.</summary>
    public static int VariantsOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? States(type).Length : Math.Max(2, CasesOf(type).Count);
    }

    public static object? Of(ParameterInfo parameter, int variant)
    {
        var mayBeNull = Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            || (!parameter.ParameterType.IsValueType && Nullability.Create(parameter).ReadState == NullabilityState.Nullable);
        return mayBeNull && variant == 0 ? null : Of(parameter.ParameterType, parameter.Name ?? "", variant);
    }

    /// <exception cref="NotSupportedException">There is no sample of such a type.</exception>
    private static object Of(Type type, string name, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var several = variant > 0;
        if (type == typeof(string))
        {
            return char.ToUpperInvariant(name[0]) + name[1..];
        }

        if (type.IsEnum)
        {
            var states = States(type);
            return Enum.ToObject(type, states.GetValue(variant % states.Length)!);
        }

        if (type == typeof(bool))
        {
            return several;
        }

        if (type == typeof(Line))
        {
            return Line.Plain(name);
        }

        if (type == typeof(Inline))
        {
            return new Inline.Plain(name);
        }

        if (type == typeof(Instant))
        {
            return Noon;
        }

        if (type == typeof(LocalDate))
        {
            return new LocalDate(2026, 1, 5);
        }

        if (type == typeof(LocalDateTime))
        {
            return new LocalDateTime(2026, 1, 6, 9, 0);
        }

        if (type == typeof(LocalTime))
        {
            return new LocalTime(9, 0);
        }

        if (type == typeof(Uri))
        {
            return new Uri("https://example.org/");
        }

        if (type.IsPrimitive || type == typeof(decimal))
        {
            return Convert.ChangeType(several ? 3 : 1, type, System.Globalization.CultureInfo.InvariantCulture);
        }

        return ItemOf(type) is { } item ? Many(item, name, several ? 2 : 1, variant) : Made(type, variant);
    }

    private static Array States(Type type) => Enum.GetValuesAsUnderlyingType(type);

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var item] ? item
        : null;

    private static Array Many(Type item, string name, int count, int variant)
    {
        var many = Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++)
        {
            many.SetValue(Of(item, name, variant), i);
        }

        return many;
    }

    /// <summary>The cases of a family of records: those that stand within it.</summary>
    private static List<Type> CasesOf(Type type) =>
        type.IsAbstract ? [.. type.GetNestedTypes().Where(t => t.IsSubclassOf(type)).OrderBy(t => t.Name, StringComparer.Ordinal)] : [];

    /// <summary>A record by its longest constructor, with what it requires besides.</summary>
    private static object Made(Type type, int variant)
    {
        if (CasesOf(type) is { Count: > 0 } cases)
        {
            return Made(cases[variant % cases.Count], variant);
        }

        var constructor = type.GetConstructors()
            .Where(c => c.GetParameters() is var taken && !taken.Any(p => p.ParameterType == type || p.ParameterType.IsByRef || p.ParameterType.IsPointer))
            .MaxBy(c => c.GetParameters().Length);
        if (type.IsAbstract || constructor is null)
        {
            throw new NotSupportedException($"There is no sample of {type.Name}: texts take words, numbers, dates, states and records of them.");
        }

        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p, variant))]);
        foreach (var required in type.GetProperties().Where(p => p.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))))
        {
            required.SetValue(made, Of(required.PropertyType, required.Name, variant));
        }

        return made;
    }
}

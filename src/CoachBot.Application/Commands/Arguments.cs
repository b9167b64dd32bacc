using System.Diagnostics.CodeAnalysis;

namespace CoachBot.Application.Commands;

/// <summary>The arguments of a command, bound to values by their parameters' names.</summary>
public sealed class Arguments(IReadOnlyDictionary<string, object> values)
{
    private readonly IReadOnlyDictionary<string, object> _values = values;

    public static readonly Arguments None = new(new Dictionary<string, object>());

    /// <summary>The same, with other values for some.</summary>
    public Arguments With(params IEnumerable<(string Name, object Value)> others)
    {
        var all = new Dictionary<string, object>(_values);
        foreach (var (name, value) in others)
        {
            all[name] = value;
        }

        return new Arguments(all);
    }

    /// <summary>Whether the same parameters are set to the same values.</summary>
    public bool AreThoseOf(Arguments other) =>
        _values.Count == other._values.Count && _values.All(value => other._values.TryGetValue(value.Key, out var theirs) && value.Value.Equals(theirs));

    public bool Has(string name) => _values.ContainsKey(name);

    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        if (_values.TryGetValue(name, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>A required argument.</summary>
    public T Get<T>(string name) =>
        TryGet<T>(name, out var value) ? value : throw new KeyNotFoundException($"No argument '{name}' of {typeof(T).Name}.");

    public T? Find<T>(string name)
        where T : class => TryGet<T>(name, out var value) ? value : null;

    public T? FindValue<T>(string name)
        where T : struct => TryGet<T>(name, out var value) ? value : null;
}

/// <summary>An amount as it was typed.</summary>
public sealed record AmountValue(decimal Value, string? Unit);

/// <summary>Someone of the workspace.</summary>
/// <param name="Account">The platform's id of them.</param>
/// <param name="Name">Their name where the platform gave one, else the id.</param>
public sealed record PersonValue(string Account, string? Name);

/// <summary>A room of the workspace.</summary>
/// <param name="Id">The platform's id of it where it was picked, else the name that was typed.</param>
/// <param name="IsPicked">Whether it was picked from the platform's rooms.</param>
public sealed record RoomValue(string Id, bool IsPicked);

/// <summary>A date as it was read; <paramref name="NeedsEcho"/> where more than its words went into it.</summary>
public sealed record DateValue(NodaTime.LocalDate Date, bool NeedsEcho)
{
    /// <summary>True where it was the end of a note, to which it may have belonged.</summary>
    public bool IsFromNote { get; init; }

    /// <summary>True where only a day of the week was named, which comes again every week.</summary>
    public bool IsOfWeek { get; init; }
}

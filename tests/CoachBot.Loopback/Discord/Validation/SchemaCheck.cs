using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Loopback.Discord;

/// <summary>The part of JSON Schema that Discord's description uses. Stricter in one thing: fields that no schema names
/// are refused, unless they say nothing (null or false: discord.js sends such).</summary>
internal sealed class SchemaCheck(JsonElement schemas)
{
    /// <summary>Documented, or sent as text by the documentation's own types, though the description leaves them out.</summary>
    private static readonly HashSet<string> Undescribed = ["nsfw", "default_permission"];

    public void Check(JsonElement value, JsonElement schema, string path, FormErrors errors)
    {
        schema = Resolve(schema);
        if (!TypeFits(value, schema, path))
        {
            errors.Add(path, "BASE_TYPE_BAD_TYPE",
                $"Must be {(schema.TryGetProperty("type", out var type) ? type.ToString() : "of another type")}.");
            return;
        }

        if (value.ValueKind == JsonValueKind.Null) return;
        foreach (var word in (ReadOnlySpan<string>)["oneOf", "anyOf"])
            if (schema.TryGetProperty(word, out var cases)) CheckCases(value, cases, path, errors);
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(value, only))
            errors.BadChoice(path, $"Value must be {only}.");
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            errors.BadChoice(path, $"Value must be one of {allowed}.");
        switch (value.ValueKind)
        {
            case JsonValueKind.String: CheckString(value.GetString()!, schema, path, errors); break;
            case JsonValueKind.Number: CheckNumber(value.GetDouble(), schema, path, errors); break;
            case JsonValueKind.Array: CheckArray(value, schema, path, errors); break;
            case JsonValueKind.Object: CheckObject(value, schema, path, errors); break;
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
            schema = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        return schema;
    }

    private static bool TypeFits(JsonElement value, JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("type", out var type)) return true;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Fits(one.GetString()!)) : Fits(type.GetString()!);

        bool Fits(string name) => name switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            // The documentation's examples write an attachment's id as a number.
            "string" => value.ValueKind == JsonValueKind.String
                || (schema.Text("format") == "snowflake" && value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out _)),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "number" => value.ValueKind == JsonValueKind.Number,
            // The documentation writes permissions as text, the description as an integer.
            "integer" => (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _))
                || (path.EndsWith("default_member_permissions") && value.ValueKind == JsonValueKind.String
                    && ulong.TryParse(value.GetString(), out _)),
            _ => true,
        };
    }

    /// <summary>One case must fit; the errors told are those of the case that fits best by its <c>type</c>.</summary>
    private void CheckCases(JsonElement value, JsonElement cases, string path, FormErrors errors)
    {
        FormErrors? best = null;
        foreach (var one in cases.EnumerateArray())
        {
            var resolved = Resolve(one);
            if (!TypeFits(value, resolved, path) || !NamesType(value, resolved)) continue;
            var found = new FormErrors();
            Check(value, resolved, path, found);
            if (!found.Any) return;
            best = best is null || found.Count < best.Count ? found : best;
        }

        if (best is null) errors.BadChoice(path, "Fits none of the documented forms.");
        else errors.Add(best);
    }

    private static bool NamesType(JsonElement value, JsonElement schema) =>
        value.ValueKind != JsonValueKind.Object
        || schema.Maybe("properties")?.Maybe("type")?.Maybe("enum") is not { } allowed
        || (value.TryGetProperty("type", out var type) && allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, type)));

    private static void CheckString(string value, JsonElement schema, string path, FormErrors errors)
    {
        if (schema.Whole("minLength") is { } least && value.Length < least)
            errors.Add(path, "BASE_TYPE_MIN_LENGTH", $"Must be {least} or more in length.");
        if (schema.Whole("maxLength") is { } most && value.Length > most) errors.TooLong(path, (int)most);
        if (schema.Text("format") == "snowflake" && !Snowflake.IsOne(value))
            errors.Add(path, "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
        if (schema.Text("pattern") is { } pattern && !Regex.IsMatch(value, pattern))
            errors.Add(path, "STRING_TYPE_REGEX", "String value did not match validation regex.");
    }

    private static void CheckNumber(double value, JsonElement schema, string path, FormErrors errors)
    {
        if (schema.Number("minimum") is { } least && value < least) errors.Add(path, "NUMBER_TYPE_MIN", $"Should be at least {least}.");
        if (schema.Number("maximum") is { } most && value > most) errors.Add(path, "NUMBER_TYPE_MAX", $"Should be at most {most}.");
    }

    private void CheckArray(JsonElement value, JsonElement schema, string path, FormErrors errors)
    {
        var count = value.GetArrayLength();
        if (count < (schema.Whole("minItems") ?? 0) || count > (schema.Whole("maxItems") ?? int.MaxValue))
            errors.BadLength(path, (int)(schema.Whole("minItems") ?? 0), (int)(schema.Whole("maxItems") ?? int.MaxValue));
        if (schema.Is("uniqueItems") && value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() < count)
            errors.Add(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value.");
        if (!schema.TryGetProperty("items", out var items)) return;
        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(item, items, Under(path, $"{index++}"), errors);
    }

    private void CheckObject(JsonElement value, JsonElement schema, string path, FormErrors errors)
    {
        if (schema.TryGetProperty("oneOf", out _) || schema.TryGetProperty("anyOf", out _)) return;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _)) errors.Required(Under(path, name.GetString()!));
        var properties = schema.Maybe("properties");
        var others = schema.Maybe("additionalProperties");
        foreach (var property in value.EnumerateObject())
        {
            var at = Under(path, property.Name);
            if (properties?.Maybe(property.Name) is { } known) Check(property.Value, known, at, errors);
            else if (others is { ValueKind: JsonValueKind.Object } other) Check(property.Value, other, at, errors);
            else if (others is not { ValueKind: JsonValueKind.True } && !Undescribed.Contains(property.Name)
                && property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
                errors.Add(at, "UNKNOWN_FIELD", $"There is no field {property.Name}.");
        }
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Application.Replies;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Content;

/// <summary>Reads a file of coaching content strictly: no unknown key, no key twice, no null, and whatever its record demands.</summary>
public static class ContentReader
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { Words<Dimension>(), Words<StuckKind>(), Words<PlanKind>() },
        TypeInfoResolver = ContentTypes.Default,
    };

    /// <param name="file">The file's name as it is told to a person.</param>
    /// <param name="json">Its content, UTF-8; a byte order mark is passed over.</param>
    /// <exception cref="ContentFault">It can't be used.</exception>
    public static T Read<T>(string file, ReadOnlySpan<byte> json)
        where T : class, IContent
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var content = Parse<T>(file, json);
        return content.Problems().FirstOrDefault() is { } problem
            ? throw ContentFault.At(file, ContentLines.Of(json).Find(problem.Path), problem.Sentence)
            : content;
    }

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    private static T Parse<T>(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Options.Info<T>()) ?? throw ContentFault.At(file, 1, "it is null, where an object works");
        }
        catch (JsonException fault)
        {
            throw ContentFault.At(file, (int)(fault.LineNumber ?? 0) + 1, Sentence(fault, typeof(T)));
        }
    }

    private static string Sentence(JsonException fault, Type type)
    {
        const string NoJson = "this is no JSON; check for a comma or a quotation mark too many or too few";
        // What the reader itself stumbles over is wrapped; what does not fit the record is not.
        if (fault.InnerException is JsonException)
        {
            return NoJson;
        }

        var names = (fault.Path ?? "$").Split('.')[1..];
        var at = type;
        foreach (var (name, place) in names.Select((name, place) => (name, place)))
        {
            var properties = Options.GetTypeInfo(at).Properties;
            var key = name.Split('[')[0];
            if (properties.FirstOrDefault(p => p.Name == key) is not { } property)
            {
                return $"the key \"{key}\" is unknown here; {List(properties.Select(p => p.Name))} works";
            }

            at = name.EndsWith(']') ? ElementOf(property.PropertyType) : property.PropertyType;
            if (place == names.Length - 1)
            {
                return $"\"{key}\" can't be read; {WhatWorks(at)} works, once";
            }
        }

        return NoJson;
    }

    private static string WhatWorks(Type type)
    {
        if (type.IsEnum)
        {
            return List(Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName));
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => "a text in quotation marks",
            TypeCode.Boolean => "true or false",
            TypeCode.Int32 => "a whole number",
            TypeCode.Decimal => "a number",
            _ => Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable ? "a list in square brackets" : "an object in braces",
        };
    }

    private static Type ElementOf(Type list) => list.IsArray ? list.GetElementType()! : list.GetGenericArguments()[0];

    private static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}

/// <summary>What the files are read into; their properties can be set, as generated code would otherwise forget what they begin with.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AssessmentContent))]
[JsonSerializable(typeof(CapacityContent))]
[JsonSerializable(typeof(ExercisesContent))]
[JsonSerializable(typeof(PlansContent))]
internal sealed partial class ContentTypes : JsonSerializerContext;

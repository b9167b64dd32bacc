using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Stores;

/// <summary>How records of the domain are written as JSON where they are kept as a whole: instants as milliseconds, days as ISO.</summary>
public static class RecordJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new InstantJson(), new PatternJson<LocalDate>(LocalDatePattern.Iso), new PatternJson<LocalTime>(LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss")),
            new DateIntervalJson(), new ScheduleJson(), new DuePatternJson(),
        },
        TypeInfoResolver = RecordTypes.Default,
    };

    /// <exception cref="NotSupportedException"><see cref="RecordTypes"/> does not name the type.</exception>
    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Options.Info<T>());

    public static JsonElement Element<T>(T record) => JsonSerializer.SerializeToElement(record, Options.Info<T>());

    /// <exception cref="JsonException">The text holds no such record.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize(json, Options.Info<T>()) ?? throw new JsonException("It is null.");

    public static T Read<T>(JsonElement json)
        where T : class => json.Deserialize(Options.Info<T>()) ?? throw new JsonException("It is null.");

    private sealed class DateIntervalJson : JsonConverter<DateInterval>
    {
        public override DateInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = reader.GetString()!.Split('/');
            return new DateInterval(LocalDatePattern.Iso.Parse(parts[0]).Value, LocalDatePattern.Iso.Parse(parts[1]).Value);
        }

        public override void Write(Utf8JsonWriter writer, DateInterval value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{LocalDatePattern.Iso.Format(value.Start)}/{LocalDatePattern.Iso.Format(value.End)}");
    }

    private sealed class ScheduleJson : JsonConverter<Schedule>
    {
        public override Schedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ScheduleCode.Read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Schedule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code());
    }

    /// <summary><c>2026-01-05 w1,3,5</c> or <c>2026-01-05 e3</c>.</summary>
    private sealed class DuePatternJson : JsonConverter<DuePattern>
    {
        public override DuePattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString()!;
            var first = LocalDatePattern.Iso.Parse(text[..10]).Value;
            var numbers = text[12..].Split(',').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            return text[11] == 'e'
                ? new DuePattern.EveryDays(first, numbers[0])
                : new DuePattern.Weekdays(first, numbers.Select(n => (IsoDayOfWeek)n).ToHashSet());
        }

        public override void Write(Utf8JsonWriter writer, DuePattern value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{LocalDatePattern.Iso.Format(value.First)} " + value switch
            {
                DuePattern.Weekdays named => "w" + string.Join(',', named.Days.Order().Select(d => (int)d)),
                DuePattern.EveryDays every => $"e{every.N}",
                _ => throw new JsonException("An unknown pattern."),
            });
    }
}

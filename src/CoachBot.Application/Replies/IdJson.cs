using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Replies;

/// <summary>Writes the domain's typed ids (a record struct around one <see cref="long"/>) as the number.</summary>
internal sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.Assembly == typeof(MemberId).Assembly && typeToConvert.IsValueType && ConstructorOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private static ConstructorInfo? ConstructorOf(Type type) =>
        type.Name.EndsWith("Id", StringComparison.Ordinal) ? type.GetConstructor([typeof(long)]) : null;

    private sealed class Converter<T> : JsonConverter<T>
    {
        private static readonly Func<long, T> Make = Compile();
        private static readonly Func<T, long> ValueOf = CompileValue();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Make(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(ValueOf(value));

        private static Func<long, T> Compile()
        {
            var number = Expression.Parameter(typeof(long));
            return Expression.Lambda<Func<long, T>>(Expression.New(ConstructorOf(typeof(T))!, number), number).Compile();
        }

        private static Func<T, long> CompileValue()
        {
            var id = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, long>>(Expression.Property(id, "Value"), id).Compile();
        }
    }
}

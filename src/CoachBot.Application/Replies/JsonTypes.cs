using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoachBot.Application.Replies;

/// <summary>What generated code knows of a type, under given options: the serializer's methods without it need reflection.</summary>
public static class JsonTypes
{
    /// <exception cref="NotSupportedException">The options do not know the type.</exception>
    public static JsonTypeInfo<T> Info<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

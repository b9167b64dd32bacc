using System.Text.Json.Schema;
using CoachBot.Application.Content;

namespace CoachBot.Application.Tests.Content;

/// <summary>What holds for every file of coaching content.</summary>
public sealed class ShippedContentTests
{
    public static TheoryData<Type> Files { get; } =
        [.. typeof(CoachingContent).GetProperties().Select(p => p.PropertyType).Where(type => type.IsAssignableTo(typeof(IContent)))];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_beside_the_data_is_that_of_the_record(Type content)
    {
        var name = (string)content.GetProperty(nameof(IContent.FileName))!.GetValue(null)!;
        var schema = ContentReader.Options.GetJsonSchemaAsNode(content).ToJsonString(new(ContentReader.Options) { WriteIndented = true });

        Assert.Equal(schema, File.ReadAllText(Path.Combine(Shipped.Folder, Path.ChangeExtension(name, "schema.json"))).TrimEnd());
    }
}

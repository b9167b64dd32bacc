using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Architecture.Tests;

/// <summary>What the documents name is there.</summary>
public partial class DocumentTests
{
    /// <summary>It says where the file is, and what is refused for now.</summary>
    private static readonly string[] OutsideTheFile = ["Config__Path", "Store__Postgres"];

    private static IReadOnlyList<string> Documents => ["README.md", .. Repository.FilesUnder("docs", "*.md")];

    [Fact]
    public void A_variable_in_a_document_is_a_setting()
    {
        var known = Settings().SelectMany(name => new[] { name, WithoutFile(name) }).Concat(OutsideTheFile).ToHashSet();

        (from document in Documents
         from variable in Variable().Matches(Repository.Read(document)).Select(match => match.Value)
         where !known.Contains(variable)
         select $"{document}: {variable}").MustBeNone();
    }

    [Fact]
    public void A_setting_is_in_a_document()
    {
        var texts = string.Concat(Documents.Select(Repository.Read));

        Settings().Where(name => !texts.Contains(WithoutFile(name), StringComparison.Ordinal)).MustBeNone();
    }

    [Fact]
    public void A_link_leads_to_a_file() =>
        (from document in Documents
         from link in Link().Matches(Repository.Read(document)).Select(match => match.Groups[1].Value)
         let folder = document.Contains('/', StringComparison.Ordinal) ? "docs/" : ""
         where !Documents.Contains(folder + link)
         select $"{document}: {link}").MustBeNone();

    /// <summary>The settings of the file as environment variables.</summary>
    private static IEnumerable<string> Settings()
    {
        using var json = JsonDocument.Parse(
            Repository.Read("config/appsettings.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return
        [
            .. from section in json.RootElement.EnumerateObject()
               from setting in section.Value.EnumerateObject()
               select $"{section.Name}__{setting.Name}",
        ];
    }

    /// <summary>A secret may stand in a variable or in a file that another one names.</summary>
    private static string WithoutFile(string name) => name.EndsWith("File", StringComparison.Ordinal) ? name[..^"File".Length] : name;

    [GeneratedRegex(@"\b(Store|Log|Discord|Slack|Http|Config)__[A-Za-z]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();
}

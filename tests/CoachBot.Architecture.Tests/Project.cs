using System.Xml.Linq;

namespace CoachBot.Architecture.Tests;

/// <summary>What a project file says about itself.</summary>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
/// <param name="Name">The file's name without its ending; the assembly has the same.</param>
/// <param name="References">Names of the projects that it references directly, in order.</param>
/// <param name="Packages">Packages and shared frameworks that it references directly, in order.</param>
internal sealed record Project(string Path, string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static Project Read(string path)
    {
        var document = XDocument.Parse(Repository.Read(path));
        return new(
            path,
            NameOf(path),
            [.. Included(document, "ProjectReference").Select(NameOf).Order(StringComparer.Ordinal)],
            [.. Included(document, "PackageReference", "FrameworkReference", "Reference").Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Included(XDocument document, params string[] items) =>
        document.Descendants()
            .Where(element => items.Contains(element.Name.LocalName))
            .SelectMany(element => (element.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}

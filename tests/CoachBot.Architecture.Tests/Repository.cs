using System.Reflection;

namespace CoachBot.Architecture.Tests;

/// <summary>The working tree and the assemblies built from it, found upwards from the test assembly.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>Projects under src.</summary>
    public static IReadOnlyList<Project> Sources { get; } = ProjectsUnder("src");

    /// <summary>Projects under tests, whether or not they hold tests themselves.</summary>
    public static IReadOnlyList<Project> Tests { get; } = ProjectsUnder("tests");

    /// <summary>The projects that <c>dotnet test</c> runs, by the same rule as in Directory.Build.props.</summary>
    public static IReadOnlyList<Project> TestSuites { get; } =
        [.. Tests.Where(project => project.Name.EndsWith(".Tests", StringComparison.Ordinal) || project.Name == "CoachBot.Specs")];

    /// <summary>The text of a file, by its path from the root of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files below a folder, as paths from the root with forward slashes, without what a build leaves behind.</summary>
    public static IReadOnlyList<string> FilesUnder(string folder, string pattern = "*") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "TestResults"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The built assembly of a project. Throws where this test project does not reference it.</summary>
    public static Assembly Load(Project project) => Assembly.Load(new AssemblyName(project.Name));

    private static IReadOnlyList<Project> ProjectsUnder(string folder) => [.. FilesUnder(folder, "*.csproj").Select(Project.Read)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoachBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the working tree: no CoachBot.sln above them.");
    }
}

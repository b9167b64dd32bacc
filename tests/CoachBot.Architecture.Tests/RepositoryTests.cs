using System.Text.RegularExpressions;

namespace CoachBot.Architecture.Tests;

/// <summary>What the texts of the repository promise each other.</summary>
public class RepositoryTests
{
    private const int MostLinesOfSource = 300;
    private const int MostLinesOfTests = 400;

    // The analyzer can be silenced at the spot; this can't.
    [Fact]
    public void No_code_names_a_banned_symbol()
    {
        var banned = BannedNames();

        Assert.NotEmpty(banned);
        Code()
            .SelectMany(
                path => banned.Where(name => Regex.IsMatch(Repository.Read(path), $@"\b{Regex.Escape(name)}\b")),
                (path, name) => $"{path}: {name}")
            .MustBeNone();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("CoachBot.sln").Replace('\\', '/');

        Repository.Sources.Concat(Repository.Tests).Select(project => project.Path)
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal))
            .MustBeNone();
    }

    [Fact]
    public void No_file_is_too_long_to_read_at_once() =>
        TooLong(Repository.FilesUnder("src").Where(path => !path.EndsWith(".ttf", StringComparison.Ordinal)), MostLinesOfSource)
            .Concat(TooLong(Repository.FilesUnder("tests", "*.cs"), MostLinesOfTests))
            .MustBeNone();

    [Theory]
    [InlineData("dotnet run --project src/CoachBot")]
    [InlineData("dotnet test")]
    public void The_readme_names_the_command(string command) =>
        Assert.Contains(command, Repository.Read("README.md").Split('\n').Select(line => line.Trim()));

    private static IEnumerable<string> Code() => Repository.FilesUnder("src", "*.cs").Concat(Repository.FilesUnder("tests", "*.cs"));

    private static IEnumerable<string> TooLong(IEnumerable<string> paths, int most) =>
        from path in paths
        let lines = Repository.Read(path).TrimEnd('\n').Split('\n').Length
        where lines > most
        select $"{path}: {lines} lines, at most {most}";

    // "M:System.Type.Member(System.Int32);why" is written Type.Member in code.
    private static string[] BannedNames() =>
    [
        .. Repository.Read("BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join('.', line.Split(';', '(')[0].Split('.')[^2..]))
            .Distinct(),
    ];
}

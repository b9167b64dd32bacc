namespace CoachBot.Architecture.Tests;

/// <summary>Host → {adapters, Storage} → Application → Domain, and no other way.</summary>
public class DependencyTests
{
    private const string Host = "CoachBot";
    private const string Application = "CoachBot.Application";
    private const string Domain = "CoachBot.Domain";
    private const string Storage = "CoachBot.Storage";

    // A new project fails here until someone has decided where it stands.
    private static readonly string[] Adapters = ["CoachBot.Discord", "CoachBot.Pdf", "CoachBot.Slack", "CoachBot.Terminal"];

    private static readonly string[] StorePackages = ["Sqlite", "Npgsql"];
    private static readonly string[] WebPackages = ["Http", "AspNetCore", "WebSockets", "Polly"];

    [Fact]
    public void Every_source_project_has_its_place_in_the_graph() =>
        Repository.Sources.Select(project => project.Name).Except([Host, Application, Domain, Storage, .. Adapters]).MustBeNone();

    [Fact]
    public void Domain_references_no_project_and_no_package_but_NodaTime()
    {
        var domain = Source(Domain);

        Assert.Empty(domain.References);
        Assert.Equal(["NodaTime"], domain.Packages);
    }

    [Fact]
    public void Domain_is_built_on_the_base_library_and_NodaTime_alone() =>
        AssembliesBehind(Domain).Where(name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal)).MustBeNone();

    [Theory]
    [InlineData(Domain)]
    [InlineData(Application)]
    public void The_core_knows_neither_network_nor_database(string core) =>
        AssembliesBehind(core)
            .Where(name => name.StartsWith("System.Net.", StringComparison.Ordinal)
                || name == "System.Data.Common"
                || MentionsAny(name, [.. StorePackages, .. WebPackages]))
            .MustBeNone();

    [Fact]
    public void Application_references_Domain_alone() => Assert.Equal([Domain], Source(Application).References);

    [Fact]
    public void Application_has_no_store_or_web_package() =>
        Source(Application).Packages.Where(package => MentionsAny(package, [.. StorePackages, .. WebPackages])).MustBeNone();

    [Fact]
    public void Adapters_and_Storage_reference_Application_alone() =>
        Middle().Where(project => project.References is not [Application])
            .Select(project => $"{project.Name} references {string.Join(", ", project.References)}")
            .MustBeNone();

    [Fact]
    public void Only_Storage_has_store_packages() =>
        Repository.Sources.Where(project => project.Name != Storage)
            .SelectMany(project => project.Packages, (project, package) => (project.Name, Package: package))
            .Where(reference => MentionsAny(reference.Package, StorePackages))
            .Select(reference => $"{reference.Name}: {reference.Package}")
            .MustBeNone();

    [Fact]
    public void The_host_references_every_adapter_and_Storage() =>
        Assert.Equal(Middle().Select(project => project.Name), Source(Host).References.Except([Application, Domain]));

    [Fact]
    public void Project_references_are_declared_in_project_files_alone() =>
        Assert.DoesNotContain("<ProjectReference", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);

    private static Project Source(string name) => Repository.Sources.Single(project => project.Name == name);

    private static IEnumerable<Project> Middle() =>
        Repository.Sources.Where(project => project.Name is not (Host or Application or Domain));

    private static IEnumerable<string> AssembliesBehind(string name) =>
        Repository.Load(Source(name)).GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool MentionsAny(string name, string[] words) =>
        words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}

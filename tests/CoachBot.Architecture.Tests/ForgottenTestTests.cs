using System.Reflection;
using Xunit.Sdk;

namespace CoachBot.Architecture.Tests;

/// <summary>
/// Finds tests that never run. The runner's own analyzer misses a forgotten attribute in a class that has no other test.
/// </summary>
public class ForgottenTestTests
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Type[] Suites = PublicClasses(Repository.TestSuites);

    // Abstract suites live here; nothing in these assemblies is run by itself.
    private static readonly Type[] Shared =
        PublicClasses(Repository.Tests.Except(Repository.TestSuites).Where(project => project.Name != "CoachBot.Benchmarks"));

    // No exception by name or by hand: whatever holds no test must be seen in use by a class that does.
    [Fact]
    public void Every_public_class_of_a_test_project_contains_tests_or_serves_a_class_that_does()
    {
        var running = Suites.Where(type => IsConcrete(type) && HasTests(type)).ToArray();
        var serving = running.SelectMany(UsedBy).ToHashSet();

        Suites.Except(running).Where(type => !serving.Contains(Open(type)))
            .Select(type => $"{type} has no test: make it internal, or use it in one")
            .MustBeNone();
    }

    [Fact]
    public void Every_abstract_suite_is_run_by_a_class_of_a_test_project()
    {
        var bases = Suites.Where(IsConcrete).SelectMany(Bases).ToHashSet();

        Suites.Concat(Shared).Where(type => !IsConcrete(type) && HasTests(type) && !bases.Contains(Open(type)))
            .Select(type => type.ToString())
            .MustBeNone();
    }

    [Fact]
    public void Tests_outside_the_test_projects_are_abstract() =>
        Shared.Where(type => IsConcrete(type) && HasTests(type)).Select(type => type.ToString()).MustBeNone();

    [Fact]
    public void Every_public_method_without_parameters_of_a_test_class_is_a_test() =>
        Suites.Concat(Shared).Where(HasTests).SelectMany(type => type.GetMethods(Visible)
            .Where(method => LooksLikeTest(method) && !IsTest(method) && !IsContract(type, method))
            .Select(method => $"{type}.{method.Name}"))
            .MustBeNone();

    [Fact]
    public void Every_skipped_test_says_why() =>
        Suites.Concat(Shared).SelectMany(type => type.GetMethods(Visible))
            .Where(method => SkipReasons(method).Any(reason => reason is not null && string.IsNullOrWhiteSpace(reason)))
            .Select(method => $"{method.DeclaringType}.{method.Name}")
            .MustBeNone();

    private static Type[] PublicClasses(IEnumerable<Project> projects) =>
        [.. projects.Select(Repository.Load).SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsClass)];

    private static bool HasTests(Type type) => type.GetMethods(Visible).Any(IsTest);

    private static bool IsTest(MethodInfo method) => method.IsDefined(typeof(FactAttribute), inherit: true);

    // A static class is abstract to the runtime, yet nothing can derive from it.
    private static bool IsConcrete(Type type) => !type.IsAbstract || type.IsSealed;

    private static bool LooksLikeTest(MethodInfo method) =>
        !method.IsSpecialName
        && method.GetParameters().Length == 0
        && (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask));

    private static bool IsContract(Type type, MethodInfo method) =>
        type.GetInterfaces().Any(contract => type.GetInterfaceMap(contract).TargetMethods.Any(target => target.Name == method.Name));

    private static IEnumerable<string?> SkipReasons(MethodInfo method) =>
        method.GetCustomAttributes<FactAttribute>().Select(test => test.Skip)
            .Concat(method.GetCustomAttributes<DataAttribute>().Select(data => data.Skip));

    // Base classes, the collection, fixtures of both, and the rows and parameter types of theories.
    private static IEnumerable<Type> UsedBy(Type testClass)
    {
        var tests = testClass.GetMethods(Visible).Where(IsTest).ToArray();
        var collections = CollectionsOf(testClass).ToArray();

        return Bases(testClass)
            .Concat(collections)
            .Concat(collections.Append(testClass).SelectMany(FixturesOf))
            .Concat(tests.SelectMany(test => test.GetCustomAttributes<ClassDataAttribute>()).Select(data => data.Class))
            .Concat(tests.SelectMany(test => test.GetParameters()).Select(parameter => parameter.ParameterType))
            .Select(Open);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return Open(ancestor);
    }

    private static IEnumerable<Type> CollectionsOf(Type testClass) =>
        NamesIn<CollectionAttribute>(testClass)
            .SelectMany(name => Suites.Where(type => NamesIn<CollectionDefinitionAttribute>(type).Contains(name)));

    private static IEnumerable<string?> NamesIn<TAttribute>(Type type) =>
        type.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(TAttribute))
            .Select(data => data.ConstructorArguments[0].Value as string);

    private static IEnumerable<Type> FixturesOf(Type type) =>
        type.GetInterfaces()
            .Where(contract => Open(contract) == typeof(IClassFixture<>) || Open(contract) == typeof(ICollectionFixture<>))
            .Select(contract => contract.GetGenericArguments()[0]);

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}

using System.Reflection;
using Xunit.Sdk;

namespace CoachBot.Architecture.Tests;

/// <summary>
/// Finds tests that never run. The runner's own analyzer misses a forgotten attribute in a class that has no other test.
/// </summary>
public class ForgottenTestTests
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Type[] Suites =
        [.. Repository.TestSuites.Select(Repository.Load).SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsClass)];

    // Abstract suites live here; nothing in these assemblies is run by itself.
    private static readonly Type[] Shared =
        [.. Repository.Tests.Except(Repository.TestSuites).Where(project => project.Name != "CoachBot.Benchmarks")
            .Select(Repository.Load).SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsClass)];

    // No exception by name or by hand: whatever holds no test must be seen in use by a class that does.
    [Fact]
    public void Every_public_class_of_a_test_project_contains_tests_or_serves_a_class_that_does()
    {
        var running = Suites.Where(type => IsConcrete(type) && HasTests(type)).ToArray();
        var serving = running.SelectMany(UsedBy).ToHashSet();

        Suites.Except(running).Where(type => !serving.Contains(Open(type))).Select(type => $"{type}: make it internal, or use it").MustBeNone();
    }

    [Fact]
    public void Every_abstract_suite_is_run_by_a_class_of_a_test_project()
    {
        var bases = Suites.Where(IsConcrete).SelectMany(Bases).ToHashSet();

        Suites.Concat(Shared).Where(type => !IsConcrete(type) && HasTests(type) && !bases.Contains(Open(type)))
            .Select(type => type.ToString()).MustBeNone();
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
        (from type in Suites.Concat(Shared)
                     from method in type.GetMethods(Visible)
                     from reason in method.GetCustomAttributes<FactAttribute>().Select(test => test.Skip)
                         .Concat(method.GetCustomAttributes<DataAttribute>().Select(data => data.Skip))
                     where reason is not null && string.IsNullOrWhiteSpace(reason)
                     select $"{type}.{method.Name}").MustBeNone();

    private static bool HasTests(Type type) => type.GetMethods(Visible).Any(IsTest);

    private static bool IsTest(MethodInfo method) => method.IsDefined(typeof(FactAttribute), inherit: true);

    private static bool IsConcrete(Type type) => !type.IsAbstract || type.IsSealed;

    private static bool LooksLikeTest(MethodInfo method) =>
        !method.IsSpecialName && method.GetParameters().Length == 0 && method.DeclaringType != typeof(object)
        && (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask));

    private static bool IsContract(Type type, MethodInfo method) =>
        type.GetInterfaces().Any(contract => type.GetInterfaceMap(contract).TargetMethods.Any(target => target.Name == method.Name));

    // Base classes, fixtures, the collection with its fixtures, and the rows and parameter types of theories.
    private static IEnumerable<Type> UsedBy(Type testClass)
    {
        var collection = testClass.GetCustomAttributesData().Where(data => data.AttributeType == typeof(CollectionAttribute))
            .Select(data => data.ConstructorArguments[0].Value).FirstOrDefault();
        var definitions = Suites.Where(type => collection is not null && type.GetCustomAttributesData().Any(data =>
            data.AttributeType == typeof(CollectionDefinitionAttribute) && Equals(data.ConstructorArguments[0].Value, collection))).ToArray();
        var tests = testClass.GetMethods(Visible).Where(IsTest).ToArray();

        return Bases(testClass)
            .Concat(definitions)
            .Concat(definitions.Append(testClass).SelectMany(type => type.GetInterfaces()).Where(IsFixture).Select(type => type.GetGenericArguments()[0]))
            .Concat(tests.SelectMany(test => test.GetCustomAttributes<ClassDataAttribute>()).Select(data => data.Class))
            .Concat(tests.SelectMany(test => test.GetParameters()).Select(parameter => parameter.ParameterType))
            .Select(Open);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return Open(ancestor);
    }

    private static bool IsFixture(Type contract) =>
        contract.IsGenericType && (contract.GetGenericTypeDefinition() == typeof(IClassFixture<>) || contract.GetGenericTypeDefinition() == typeof(ICollectionFixture<>));

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}

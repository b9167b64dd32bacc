using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoachBot.Architecture.Tests;

/// <summary>How asynchronous methods are named and cancelled, private ones included: that is where a token gets lost.</summary>
public class AsynchronyTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Awaitables = [typeof(Task<>), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    [Fact]
    public void Names_of_asynchronous_methods_end_in_Async() =>
        Asynchronous(Repository.Sources)
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(Describe)
            .MustBeNone();

    [Fact]
    public void Asynchronous_methods_take_a_cancellation_token_last() =>
        Asynchronous(Repository.Sources)
            .Where(method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(Describe)
            .MustBeNone();

    [Fact]
    public void No_method_is_async_void() =>
        Written(Repository.Sources)
            .Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
            .Select(Describe)
            .MustBeNone();

    [Fact]
    public void Domain_has_nothing_asynchronous() =>
        Asynchronous(Repository.Sources.Where(project => project.Name == "CoachBot.Domain")).Select(Describe).MustBeNone();

    private static IEnumerable<MethodInfo> Asynchronous(IEnumerable<Project> projects) =>
        Written(projects).Where(method => IsAwaitable(method.ReturnType));

    // Compiled lambdas, local functions and top-level statements have names that no one wrote.
    private static IEnumerable<MethodInfo> Written(IEnumerable<Project> projects) =>
        from project in projects
        let assembly = Repository.Load(project)
        from type in assembly.GetTypes()
        where !type.IsSubclassOf(typeof(Delegate)) && !type.Name.Contains('<', StringComparison.Ordinal)
        from method in type.GetMethods(Declared)
        where !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal) && !IsPrescribed(method)
        select method;

    private static bool IsAwaitable(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) || (type.IsGenericType && Awaitables.Contains(type.GetGenericTypeDefinition()));

    // A signature that another library's base class or interface prescribes is not ours to choose.
    private static bool IsPrescribed(MethodInfo method)
    {
        if (!IsOurs(method.GetBaseDefinition().DeclaringType!))
            return true;
        var type = method.DeclaringType!;
        return !type.IsInterface && type.GetInterfaces().Where(contract => !IsOurs(contract))
            .Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("CoachBot", StringComparison.Ordinal);

    private static string Describe(MethodInfo method) => $"{method.DeclaringType}.{method.Name}";
}

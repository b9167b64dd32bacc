using System.Reflection;
using CoachBot.Slack.Protocol;

namespace CoachBot.Slack.Tests.Protocol;

/// <summary>The protocol could be replaced by a package: it knows nothing of coaching.</summary>
public class IndependenceTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_type_of_the_protocol_names_one_of_the_application_or_NodaTime()
    {
        var protocol = typeof(SlackSecret).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("CoachBot.Slack.Protocol", StringComparison.Ordinal) == true).ToList();

        var foreign = from type in protocol
                      from named in Named(type)
                      let home = named.Namespace ?? ""
                      where home.StartsWith("NodaTime", StringComparison.Ordinal)
                          || (home.StartsWith("CoachBot", StringComparison.Ordinal)
                              && !home.StartsWith("CoachBot.Slack.Protocol", StringComparison.Ordinal))
                      select $"{type} names {named}";

        Assert.NotEmpty(protocol);
        Assert.Empty(foreign);
    }

    private static IEnumerable<Type> Named(Type type) =>
        type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(Named))
            .Concat(type.GetMethods(All).Select(method => method.ReturnType))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(named => named.IsGenericType ? [named, .. named.GetGenericArguments()] : new[] { named })
            .Where(named => !named.IsGenericParameter);

    private static IEnumerable<Type> Named(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
}

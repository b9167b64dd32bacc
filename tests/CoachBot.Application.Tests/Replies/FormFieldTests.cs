using CoachBot.Application.Commands;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Replies;

public sealed class FormFieldTests
{
    [Theory]
    [InlineData("file", ParameterKind.File)]
    [InlineData("anychannel", ParameterKind.AnyChannel)]
    [InlineData("colour", null)]
    public void KnownKind_IsTheParametersKind_WhereThereIsSuchAOne(string kind, ParameterKind? known) =>
        Assert.Equal(known, new FormField("a", "A", kind, Required: true, Value: null).KnownKind);
}

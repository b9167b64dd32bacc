using CoachBot.Application.Commands.Links;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Links;

public sealed class LinkCodeTests
{
    [Fact]
    public void New_codes_are_of_the_alphabet_and_never_the_same()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => LinkCode.New()).ToList();

        Assert.All(codes, code => Assert.Equal(LinkCode.Length, code.Count(LinkCode.Alphabet.Contains)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void A_code_is_read_whatever_its_case_spaces_and_dashes() =>
        Prop.ForAll(Codes().ToArbitrary(), Noises().ToArbitrary(), (code, noise) =>
            {
                var typed = string.Concat(code.Select((letter, at) => (noise[at] % 2 == 0 ? char.ToLowerInvariant(letter) : letter) + Gap(noise[at])));
                return LinkCode.Read(typed) == code && LinkCode.Read(LinkCode.Show(code)) == code;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Another_number_of_letters_is_no_code() =>
        Prop.ForAll(Codes().ToArbitrary(), code => LinkCode.Read(code[1..]) is null && LinkCode.Read(code + "7") is null)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("oOiIlL234567", "001111234567")]
    [InlineData("7KQ2–M0XD–R94V", "7KQ2M0XDR94V")]
    [InlineData("`7KQ2-M0XD-R94V`", "7KQ2M0XDR94V")]
    [InlineData("7KQ2-M0XD-R94U", null)]
    [InlineData("7KQ2-M0XD-R94é", null)]
    [InlineData("", null)]
    public void Look_alikes_are_read_as_what_they_look_like(string typed, string? code) => Assert.Equal(code, LinkCode.Read(typed));

    [Fact]
    public void The_hash_tells_codes_apart() =>
        Assert.NotEqual(LinkCode.Hash("7KQ2M0XDR94V"), LinkCode.Hash("7KQ2M0XDR94W"));

    private static Gen<string> Codes() =>
        Gen.ArrayOf(Gen.Elements(LinkCode.Alphabet.ToCharArray()), LinkCode.Length).Select(letters => new string(letters));

    private static Gen<int[]> Noises() => Gen.ArrayOf(Gen.Choose(0, 9), LinkCode.Length);

    private static string Gap(int noise) => noise switch
    {
        0 or 1 => " ",
        2 or 3 => "-",
        4 => " - ",
        _ => "",
    };
}

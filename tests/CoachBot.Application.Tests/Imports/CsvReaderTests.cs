using CoachBot.Application.Commands;
using CoachBot.Application.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Imports;

public sealed class CsvReaderTests
{
    [Fact]
    public void Read_ReturnsWhatWasWritten_WhateverTheFieldsHold()
    {
        var field = Gen.Elements('a', 'é', '"', ',', ';', '\n', '\r', ' ', '=', '1').ArrayOf().Select(c => new string(c).Trim());
        var record = field.NonEmptyListOf().Select(f => f.ToArray());
        Check.QuickThrowOnFailure(Prop.ForAll(record.NonEmptyListOf().ToArbitrary(), records =>
        {
            var written = string.Concat(records.Select(r => string.Join(';', r.Select(Quoted)) + "\r\n"));

            var read = CsvReader.Read(new StringReader(written), ';').Select(r => r.ToFields());

            Assert.Equal(records.Where(r => r.Length > 1 || r[0].Length > 0), read);
        }));
    }

    [Fact]
    public void Read_ReturnsOrRefuses_WhateverTheTextIs()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            try
            {
                Assert.All(CsvReader.Read(new StringReader(text ?? ""), ','), r => Assert.InRange(r.Line, 1, (text ?? "").Length + 1));
            }
            catch (UserError)
            {
                // Refused with a line of its own, which is the other thing that may happen.
            }
        }));
    }

    [Theory]
    [InlineData("date,leads\n1,2", ',')]
    [InlineData("Datum;Wert\n1;2,5", ';')]
    [InlineData("Datum;a,b\n", ';')]
    [InlineData("date\tleads\n", '\t')]
    [InlineData("\"a,b,c\";d\n", ';')]
    [InlineData("sep=;\na,b,c\n", ';')]
    [InlineData("date\n", ',')]
    public void DelimiterOf_IsWhatDividesTheFirstLine(string text, char delimiter) => Assert.Equal(delimiter, CsvReader.DelimiterOf(new StringReader(text)));

    [Fact]
    public void Read_CountsLinesAsAnEditorDoes_WhenAFieldHoldsALineBreak()
    {
        var read = CsvReader.Read(new StringReader("a,b\r\n\"1\r\n2\",x\r\n\r\n3,y"), ',').Select(r => (r.Line, Fields: r.ToFields())).ToList();

        Assert.Equal([1, 2, 5], read.Select(r => r.Line));
        Assert.Equal(["1\r\n2", "x"], read[1].Fields);
    }

    [Fact]
    public void Read_GivesAFieldWhole_WhenItIsLongerThanWhatIsReadAtOnce()
    {
        var letters = new string('x', 100_000);

        var read = CsvReader.Read(new StringReader($"a,b\n{letters},\"{letters}\"\n1,2\n"), ',').Select(r => r.ToFields()).ToList();

        Assert.Equal(3, read.Count);
        Assert.Equal([letters, letters], read[1]);
        Assert.Equal(["1", "2"], read[2]);
    }

    [Fact]
    public void Read_ReadsOnNoFurtherThanItIsAsked()
    {
        var text = new CountedText(string.Concat(Enumerable.Repeat("2026-01-05,1\n", 100_000)));

        Assert.Equal("1", CsvReader.Read(text, ',').First().ToFields()[1]);

        Assert.InRange(text.Taken, 1, 100_000);
    }

    /// <summary>Counts the characters that are taken.</summary>
    private sealed class CountedText(string text) : StringReader(text)
    {
        public int Taken { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            var read = base.Read(buffer, index, count);
            Taken += read;
            return read;
        }
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Buffers.Binary;
using System.Text;

namespace CoachBot.Pdf;

/// <summary>The characters for which a font has a glyph, from the segments of its <c>cmap</c> table.</summary>
/// <remarks>https://learn.microsoft.com/typography/opentype/spec/cmap, format 12: segmented coverage.</remarks>
internal sealed class FontCoverage
{
    private const int TableRecords = 12;
    private const int TableRecordLength = 16;
    private const int EncodingRecordLength = 8;
    private const int GroupsOfFormat12 = 16;
    private const int GroupLength = 12;

    private readonly List<IReadOnlyList<(uint First, uint Last)>> _fonts = [];

    private FontCoverage(IReadOnlyList<(uint First, uint Last)> segments) => _fonts.Add(segments);

    /// <param name="font">A TrueType file.</param>
    /// <exception cref="InvalidDataException">It has no character map of format 12.</exception>
    public static FontCoverage Of(ReadOnlySpan<byte> font)
    {
        var map = font[CharacterMap(font)..];
        for (var i = 0; i < Short(map, 2); i++)
        {
            var table = map[(int)Long(map, 4 + (i * EncodingRecordLength) + 4)..];
            if (Short(table, 0) == 12)
            {
                return new FontCoverage(Segments(table));
            }
        }

        throw new InvalidDataException("The font has no character map of format 12.");
    }

    /// <summary>What this and another can both draw.</summary>
    public FontCoverage And(FontCoverage other)
    {
        _fonts.AddRange(other._fonts);
        return this;
    }

    public bool Has(Rune rune) => _fonts.TrueForAll(segments => segments.Any(s => rune.Value >= s.First && rune.Value <= s.Last));

    private static List<(uint First, uint Last)> Segments(ReadOnlySpan<byte> table)
    {
        var segments = new List<(uint, uint)>();
        var count = Long(table, GroupsOfFormat12 - 4);
        for (var i = 0; i < count; i++)
        {
            var at = GroupsOfFormat12 + (i * GroupLength);
            segments.Add((Long(table, at), Long(table, at + 4)));
        }

        return segments;
    }

    private static int CharacterMap(ReadOnlySpan<byte> font)
    {
        for (var i = 0; i < Short(font, 4); i++)
        {
            var record = font[(TableRecords + (i * TableRecordLength))..];
            if (record[..4].SequenceEqual("cmap"u8))
            {
                return (int)Long(record, 8);
            }
        }

        throw new InvalidDataException("The font has no character map.");
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}

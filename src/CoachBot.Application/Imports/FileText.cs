using System.Text;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Imports;

/// <summary>The text of a file, by its byte order mark, else as UTF-8, else as Windows-1252.</summary>
public static class FileText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The whole file.</param>
    /// <returns>The text without its mark, and the encoding's name.</returns>
    /// <exception cref="UserError">It is a workbook, or no text at all.</exception>
    public static (string Text, string Encoding) Read(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                return Utf8(rest) is { } marked ? (marked, "UTF-8") : throw new UserError(ImportTexts.NotText());
            case [0xFF, 0xFE, .. var rest]:
                return (Encoding.Unicode.GetString(rest), "UTF-16");
            case [0xFE, 0xFF, .. var rest]:
                return (Encoding.BigEndianUnicode.GetString(rest), "UTF-16");
            case [(byte)'P', (byte)'K', 3, 4, ..]:
                throw new UserError(ImportTexts.IsWorkbook());
        }

        if (bytes.Contains((byte)0))
        {
            throw new UserError(ImportTexts.NotText());
        }

        return Utf8(bytes) is { } text ? (text, "UTF-8") : (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "Windows-1252");
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

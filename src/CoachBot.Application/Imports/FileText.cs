using System.Text;
using System.Text.Unicode;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Imports;

/// <summary>
/// What a file's letters are encoded in: by its byte order mark, else UTF-8, else what Excel writes. Its text is decoded a piece at a time.
/// </summary>
/// <param name="Name">As a person knows it.</param>
public sealed record FileText(IncomingFile File, Encoding Encoding, string Name)
{
    /// <exception cref="UserError">It is a workbook, a document, or no text at all.</exception>
    public static FileText Of(IncomingFile file)
    {
        ReadOnlySpan<byte> bytes = file.Content;
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, .. var marked]:
                return Utf8.IsValid(marked) ? new FileText(file, Encoding.UTF8, "UTF-8") : throw new UserError(ImportTexts.WrongEncoding());
            case [0xFF, 0xFE, ..]:
                return new FileText(file, Encoding.Unicode, "UTF-16");
            case [0xFE, 0xFF, ..]:
                return new FileText(file, Encoding.BigEndianUnicode, "UTF-16");
            case [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]:
                throw new UserError(ImportTexts.IsWorkbook());
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                throw new UserError(ImportTexts.IsPrint());
            case [(byte)'<', (byte)'!' or (byte)'h' or (byte)'H', ..]:
                throw new UserError(ImportTexts.IsPage());
        }

        return bytes.Contains((byte)0) ? throw new UserError(ImportTexts.NotText())
            : Utf8.IsValid(bytes) ? new FileText(file, Encoding.UTF8, "UTF-8")
            : new FileText(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252");
    }

    /// <summary>The text from its beginning, without its mark.</summary>
    public TextReader Open() => new StreamReader(File.Open(), Encoding, detectEncodingFromByteOrderMarks: true);
}

using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Application.Commands.Links;

/// <summary>
/// A code that is read out or copied from one platform to the other: 12 characters of an alphabet without look-alikes (60 bits), shown in
/// three groups. Only its hash is kept.
/// </summary>
public static class LinkCode
{
    public const int Length = 12;

    /// <summary>Digits and letters without I, L, O and U, as in Crockford's base 32. https://www.crockford.com/base32.html</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Group = 4;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As people read it: <c>7KQ2-M0XD-R94V</c>.</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(Group).Select(letters => new string(letters)));

    /// <summary>A code as it was typed, whatever its case, spaces and dashes; O is 0, I and L are 1. Null where it can be none.</summary>
    public static string? Read(string text)
    {
        var code = new StringBuilder(Length);
        foreach (var letter in text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '‑' or '`')).Select(char.ToUpperInvariant))
        {
            var read = letter switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                _ => letter,
            };
            if (!Alphabet.Contains(read, StringComparison.Ordinal) || code.Length == Length)
            {
                return null;
            }

            code.Append(read);
        }

        return code.Length == Length ? code.ToString() : null;
    }

    /// <summary>SHA-256: 60 random bits that are good for a quarter of an hour need no slow hash.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));
}

using System.Text;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Web.Accounts;

/// <summary>A line of a <see cref="HashFile"/>.</summary>
/// <param name="Hash">The hash, 40 digits of base 16 in upper case.</param>
/// <param name="Start">Where the line begins, in bytes.</param>
/// <param name="End">Where the next one begins, or the file ends.</param>
internal sealed record HashLine(string Hash, long Start, long End)
{
    /// <summary>The most bytes of a line: hash, colon, a count of 20 digits, both line ends.</summary>
    public const int Longest = Digits + 1 + CountDigits + 2;

    private const int Digits = 40;
    private const int CountDigits = 20;

    // The same lists are given away with hashes of this kind, too.
    private const int DigitsOfNtlm = 32;

    /// <summary>Reads a line.</summary>
    /// <param name="bytes">The line without its <c>\n</c>.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where the next one begins.</param>
    /// <exception cref="CatalogException">It has another format.</exception>
    public static HashLine Read(ReadOnlySpan<byte> bytes, long start, long end)
    {
        var text = Encoding.Latin1.GetString(bytes).TrimEnd('\r');
        var parts = text.Split(':', 2);
        return
            parts[0].Length == Digits
            && parts[0].All(char.IsAsciiHexDigit)
            && (parts.Length == 1 || IsCount(parts[1]))
            ? new HashLine(parts[0].ToUpperInvariant(), start, end)
            : throw Fault(start, parts[0]);
    }

    private static bool IsCount(string text) =>
        text.Length is > 0 and <= CountDigits && text.All(char.IsAsciiDigit);

    private static CatalogException Fault(long start, string hash) =>
        new(
            $"The line at byte {start} is no SHA-1 in {Digits} digits, alone or with a colon and a count after it."
                + (
                    hash.Length == DigitsOfNtlm && hash.All(char.IsAsciiHexDigit)
                        ? " These look like hashes of NTLM: take the list of SHA-1."
                        : ""
                )
        );
}

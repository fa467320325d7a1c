using System.Text;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Cli.Output;

/// <summary>
/// Writes nothing that acts on a terminal: titles, file names and messages come from outside, and a control character in
/// one could move the cursor, colour the screen or turn the text around. Line ends and tabs stay.
/// </summary>
internal sealed class PlainTextWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A text without what acts on a terminal; its lines and tabs stay.</summary>
    public static string Clean(string text)
    {
        // Nearly all texts have nothing of the kind.
        if (PlainText.Of(text) == text)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end == text.Length || text[end] is '\n' or '\t')
            {
                var piece = text[start..end];
                // A line may end as on Windows; alone, the sign goes back to the line's beginning.
                piece = end < text.Length && text[end] == '\n' ? piece.TrimEnd('\r') : piece;
                clean.Append(PlainText.Of(piece));
                if (end < text.Length)
                {
                    clean.Append(text[end]);
                }

                start = end + 1;
            }
        }

        return clean.ToString();
    }

    /// <inheritdoc />
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) =>
        Write(new string(buffer, index, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc />
    public override void Write(string? value)
    {
        if (value is not null)
        {
            inner.Write(Clean(value));
        }
    }

    /// <inheritdoc />
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc />
    public override void Flush() => inner.Flush();
}

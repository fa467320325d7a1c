using System.Text;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads comma- or tab-separated records, as spreadsheets write them (RFC 4180), and forgives what they get wrong.</summary>
/// <remarks>
/// Why not a library: a quote that is opened and never closed makes the usual readers swallow all rows up to the next
/// quote, however far, without a word. Here a quoted field ends within a bounded number of lines and before a separator;
/// otherwise the quote is taken for a plain character, and only its own row can suffer.
/// </remarks>
internal sealed class DelimitedReader(LineReader lines, char separator)
{
    private const int MostLines = 1000;
    private const int MostCharacters = 1_000_000;

    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();
    private readonly List<string> _continuation = [];
    private int _opened;
    private bool _hasEscapes;

    /// <summary>The line in which the last record begins.</summary>
    public int Line { get; private set; }

    /// <summary>The fields of the next record that is not a blank line; null after the last.</summary>
    public async ValueTask<string[]?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await lines.ReadAsync(cancellationToken) is { } first)
        {
            if (string.IsNullOrWhiteSpace(first))
            {
                continue;
            }
            Line = lines.Number;
            _fields.Clear();
            _field.Clear();
            bool quoted = false;
            if (Take(first, ref quoted))
            {
                return [.. _fields];
            }
            int whole = _fields.Count;
            int opened = _opened;
            if (await TryContinueAsync(cancellationToken))
            {
                return [.. _fields];
            }
            lines.Return(_continuation);
            return [.. _fields[..whole], .. first[opened..].Split(separator)];
        }
        return null;
    }

    /// <summary>
    /// The fields of a row that a program put into quotes as a whole, <c>"1,""Shirt, red"",a.jpg"</c>; any other row as it is.
    /// </summary>
    /// <param name="fields">The row.</param>
    /// <param name="least">How many fields it must have within.</param>
    public string[] Unquoted(string[] fields, int least)
    {
        if (
            fields is not [var whole]
            || !whole.Contains(separator, StringComparison.Ordinal)
            || whole.Contains('\n', StringComparison.Ordinal)
        )
        {
            return fields;
        }
        _fields.Clear();
        _field.Clear();
        bool quoted = false;
        return Take(whole, ref quoted) && _fields.Count >= least ? [.. _fields] : fields;
    }

    /// <summary>Reads on until the open quote is closed; false when nothing closes it.</summary>
    private async ValueTask<bool> TryContinueAsync(CancellationToken cancellationToken)
    {
        _continuation.Clear();
        bool quoted = true;
        while (_continuation.Count < MostLines && _field.Length <= MostCharacters)
        {
            if (await lines.ReadAsync(cancellationToken) is not { } line)
            {
                return false;
            }
            _continuation.Add(line);
            if (ClosesInTheMiddle(line))
            {
                return false;
            }
            if (Take(line, ref quoted))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Splits a line; false when it ends inside quotes.</summary>
    private bool Take(string line, ref bool quoted)
    {
        int position = 0;
        if (!quoted && line.StartsWith('"'))
        {
            quoted = true;
            _opened = 0;
            position = 1;
        }
        while (true)
        {
            if (quoted)
            {
                int quote = line.IndexOf('"', position);
                if (quote < 0)
                {
                    _field.Append(line, position, line.Length - position).Append('\n');
                    return false;
                }
                bool isEscaped = IsEscaped(line, quote);
                _field.Append(line, position, quote - position - (isEscaped ? 1 : 0));
                position = quote + 1;
                if (isEscaped)
                {
                    _field.Append('"');
                    continue;
                }
                if (position < line.Length && line[position] == '"')
                {
                    _field.Append('"');
                    position++;
                    continue;
                }
                quoted = false;
            }
            int end = line.IndexOf(separator, position);
            _field.Append(line, position, (end < 0 ? line.Length : end) - position);
            _fields.Add(_field.ToString());
            _field.Clear();
            if (end < 0)
            {
                return true;
            }
            position = end + 1;
            if (position < line.Length && line[position] == '"')
            {
                quoted = true;
                _opened = position;
                position++;
            }
        }
    }

    // Databases write \" for a quote in a text. Before a separator it is one only where others showed that they are; else the
    // text ends with a backslash. \"" is a backslash and a quote, unless the text ends there.
    private bool IsEscaped(string line, int quote)
    {
        int next = quote + 1;
        if (quote == 0 || line[quote - 1] != '\\' || next >= line.Length)
        {
            return false;
        }
        bool isEnd = line[next] == separator;
        if (!isEnd && line[next] != '"')
        {
            _hasEscapes = true;
        }
        return isEnd
            ? _hasEscapes
            : line[next] != '"' || next + 1 == line.Length || line[next + 1] == separator;
    }

    /// <summary>Whether the quote that ends a field begun in an earlier line is followed by more text.</summary>
    private bool ClosesInTheMiddle(string line)
    {
        int quote = line.IndexOf('"');
        while (quote >= 0 && quote + 1 < line.Length && line[quote + 1] == '"')
        {
            quote = line.IndexOf('"', quote + 2);
        }
        return quote >= 0 && quote + 1 < line.Length && line[quote + 1] != separator;
    }
}

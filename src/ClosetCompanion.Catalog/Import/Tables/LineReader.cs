using System.Text;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads lines of bounded length, counts them, and takes lines back.</summary>
/// <param name="name">What is read, for messages.</param>
/// <param name="stream">The text.</param>
/// <param name="encoding">What it is written in, unless a byte order mark says otherwise; UTF-8 when null.</param>
internal sealed class LineReader(string name, Stream stream, Encoding? encoding = null)
    : IDisposable
{
    private const int LongestLine = 1_000_000;

    private readonly StreamReader _reader = new(stream, encoding ?? Encoding.UTF8);
    private readonly Stack<string> _returned = new();
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _line = new();
    private int _position;
    private int _filled;
    private bool _afterCarriageReturn;

    /// <summary>What is read, for messages.</summary>
    public string Name => name;

    /// <summary>The number of the line that was read last; the first is 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    /// <exception cref="CatalogException">The file cannot be read, or is no text.</exception>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_returned.TryPop(out string? returned))
        {
            Number++;
            return returned;
        }
        _line.Clear();
        while (_position < _filled || await FillAsync(cancellationToken))
        {
            if (_afterCarriageReturn)
            {
                _afterCarriageReturn = false;
                if (_buffer[_position] == '\n')
                {
                    _position++;
                    continue;
                }
            }
            ReadOnlySpan<char> rest = _buffer.AsSpan(_position, _filled - _position);
            int end = rest.IndexOfAny('\r', '\n');
            _line.Append(end < 0 ? rest : rest[..end]);
            if (_line.Length > LongestLine)
            {
                throw new CatalogException(
                    $"{name} line {Number + 1} is longer than {LongestLine:N0} characters; this is not a table of products."
                );
            }
            if (end >= 0)
            {
                _afterCarriageReturn = rest[end] == '\r';
                _position += end + 1;
                Number++;
                return _line.ToString();
            }
            _position = _filled;
        }
        if (_line.Length == 0)
        {
            return null;
        }
        Number++;
        return _line.ToString();
    }

    /// <summary>Takes back the lines that were read last, given in the order in which they were read.</summary>
    public void Return(IEnumerable<string> lines)
    {
        foreach (string line in lines.Reverse())
        {
            _returned.Push(line);
            Number--;
        }
    }

    public void Dispose() => _reader.Dispose();

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _position = 0;
            _filled = await _reader.ReadAsync(_buffer, cancellationToken);
            return _filled > 0;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new CatalogException(
                $"{name} cannot be read after line {Number}: {exception.Message}",
                exception
            );
        }
    }
}

using ClosetCompanion.Catalog;
using Microsoft.Win32.SafeHandles;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// A file of hashes in ascending order, one <c>SHA1[:COUNT]</c> a line, as the public lists of breached passwords are given
/// away. It may be larger than memory: it is searched by halving on the disk, about 40 reads of 130 bytes for 40 GB.
/// </summary>
internal sealed class HashFile : IDisposable
{
    // Each is looked at with the line after it.
    private const int Samples = 64;

    private readonly SafeFileHandle _file;
    private readonly long _length;

    private HashFile(SafeFileHandle file)
    {
        _file = file;
        _length = RandomAccess.GetLength(file);
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static HashFile Open(string path) =>
        new(
            File.OpenHandle(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                FileOptions.Asynchronous | FileOptions.RandomAccess
            )
        );

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    /// <summary>Whether a hash is in the file.</summary>
    /// <param name="hash">The hash, 40 digits of base 16 in upper case.</param>
    /// <param name="cancellationToken">Stops between two reads.</param>
    /// <exception cref="CatalogException">A line that was come upon has another format.</exception>
    public async ValueTask<bool> HasAsync(string hash, CancellationToken cancellationToken)
    {
        // Lines that begin before the low end are smaller than the hash, those from the high end on are greater.
        long low = 0;
        var high = _length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var line = await FindAsync(middle, cancellationToken);
            if (line is null || line.Start >= high)
            {
                high = middle;
                continue;
            }

            switch (string.CompareOrdinal(line.Hash, hash))
            {
                case 0:
                    return true;
                case < 0:
                    low = line.End;
                    break;
                default:
                    high = middle;
                    break;
            }
        }

        return false;
    }

    /// <summary>Looks at some places whether it is such a file.</summary>
    /// <exception cref="CatalogException">It is empty, has another format, or is in another order.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_length == 0)
        {
            throw new CatalogException("It is empty.");
        }

        HashLine? last = null;
        for (var sample = 0; sample < Samples; sample++)
        {
            var place = (long)((Int128)_length * sample / Samples);
            if (await FindAsync(place, cancellationToken) is { } line)
            {
                last = Follow(last, line);
                last = Follow(last, await FindAsync(line.End, cancellationToken));
            }
        }

        // The end tells of a download that broke off.
        var end = Math.Max(0, _length - (2 * HashLine.Longest));
        while (await FindAsync(end, cancellationToken) is { } line)
        {
            last = Follow(last, line);
            end = line.End;
        }
    }

    private static HashLine? Follow(HashLine? last, HashLine? line)
    {
        if (line is null || last is null)
        {
            return line ?? last;
        }

        // The samples of a small file lie close together.
        if (line.Start <= last.Start)
        {
            return last;
        }

        return string.CompareOrdinal(line.Hash, last.Hash) > 0
            ? line
            : throw new CatalogException(
                $"The line at byte {line.Start} does not come after the line at byte {last.Start}: the file is not in the order of its hashes. Take the list that is, or sort it with LC_ALL=C sort."
            );
    }

    /// <summary>The first line that begins at a place or after it; null when there is none.</summary>
    private async ValueTask<HashLine?> FindAsync(long place, CancellationToken cancellationToken)
    {
        // The end of the line before tells where one begins.
        var from = Math.Max(0, place - 1);
        var buffer = new byte[1 + (2 * HashLine.Longest)];
        var count = await RandomAccess.ReadAsync(_file, buffer, from, cancellationToken);
        var begin = place == 0 ? 0 : 1 + buffer.AsSpan(0, count).IndexOf((byte)'\n');
        if (place > 0 && begin == 0)
        {
            return from + count >= _length
                ? null
                : throw new CatalogException($"The line around byte {place} is too long.");
        }

        if (from + begin >= _length)
        {
            return null;
        }

        var rest = buffer.AsSpan(begin, count - begin);
        var end = rest.IndexOf((byte)'\n');
        var length = end < 0 ? rest.Length : end;
        return HashLine.Read(
            rest[..length],
            from + begin,
            Math.Min(_length, from + begin + length + 1)
        );
    }
}

using System.Text;

namespace ClosetCompanion.Files;

/// <summary>
/// Writes files that are there in full or not at all: a reader sees the old contents or the new ones, and a process that
/// is killed midway leaves the old ones. Folders that are missing are made. When two write the same file at once, one of
/// them wins, in full.
/// </summary>
/// <remarks>
/// The way of it: write under another name in the same folder, flush, rename, flush the folder. After a failure the new
/// file is removed and the old one is as it was. Only a killed process leaves a file behind, with a name that
/// <see cref="PartialName"/> knows. Every method throws <see cref="IOException"/> for a disk that is full or damaged, and
/// <see cref="UnauthorizedAccessException"/> for a folder that may not be written.
/// </remarks>
public static class WholeFile
{
    private const int BufferBytes = 1 << 16;

    // Without the mark of the encoding, which other programs take for a part of the text.
    private static readonly UTF8Encoding _plainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes what <paramref name="write"/> puts into the stream.</summary>
    public static void Write(
        string path,
        Action<Stream> write,
        Durability durability = Durability.PowerCut
    )
    {
        using var partial = new PartialFile(path);
        using (var stream = Create(partial, FileOptions.None))
        {
            write(stream);
            stream.Flush(flushToDisk: durability == Durability.PowerCut);
        }
        partial.Place(durability);
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="durability">What the file survives.</param>
    /// <param name="partialFolder">Where it lies until it is complete, on the same disk; null for its own folder.</param>
    public static void Write(
        string path,
        ReadOnlySpan<byte> content,
        Durability durability = Durability.PowerCut,
        string? partialFolder = null
    )
    {
        using var partial = new PartialFile(path, partialFolder);
        // A bare handle: a stream also locks and reserves space, which takes longer than writing a small picture.
        using (
            var file = File.OpenHandle(
                partial.Path,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.ReadWrite
            )
        )
        {
            RandomAccess.Write(file, content, fileOffset: 0);
            if (durability == Durability.PowerCut)
            {
                RandomAccess.FlushToDisk(file);
            }
        }
        partial.Place(durability);
    }

    /// <summary>Writes what <paramref name="write"/> puts into the stream.</summary>
    public static async Task WriteAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken,
        Durability durability = Durability.PowerCut
    )
    {
        using var partial = new PartialFile(path);
        await using (var stream = Create(partial, FileOptions.Asynchronous))
        {
            await write(stream, cancellationToken);
            // Only the synchronous flush reaches the disk.
            stream.Flush(flushToDisk: durability == Durability.PowerCut);
        }
        partial.Place(durability);
    }

    /// <summary>Writes bytes.</summary>
    public static Task WriteAsync(
        string path,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken,
        Durability durability = Durability.PowerCut
    ) =>
        WriteAsync(
            path,
            (stream, token) => stream.WriteAsync(content, token).AsTask(),
            cancellationToken,
            durability
        );

    /// <summary>Writes a text as UTF-8, without a byte order mark.</summary>
    public static Task WriteTextAsync(
        string path,
        string text,
        CancellationToken cancellationToken,
        Durability durability = Durability.PowerCut
    ) => WriteAsync(path, _plainUtf8.GetBytes(text), cancellationToken, durability);

    private static FileStream Create(PartialFile partial, FileOptions options) =>
        new(
            partial.Path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            BufferBytes,
            options
        );
}

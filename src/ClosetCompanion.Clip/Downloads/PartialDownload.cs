using System.Text.Json;
using ClosetCompanion.Clip.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>A file that is being fetched, and beside it a note of what it is a part of.</summary>
/// <param name="path">The file.</param>
internal sealed class PartialDownload(string path)
{
    private readonly string _note = path + ".origin.json";

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>How many bytes are there.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>What the bytes are a part of; null when there are none, or nobody knows of what.</summary>
    public async Task<DownloadOrigin?> ReadOriginAsync(CancellationToken cancellationToken)
    {
        if (Length == 0 || !File.Exists(_note))
        {
            return null;
        }

        try
        {
            await using var stream = File.OpenRead(_note);
            return await JsonSerializer.DeserializeAsync<DownloadOrigin>(
                stream,
                cancellationToken: cancellationToken
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Begins anew: what was there is part of something else.</summary>
    public async Task BeginAsync(DownloadOrigin origin, CancellationToken cancellationToken)
    {
        Discard();
        await AtomicFile.WriteAsync(
            _note,
            (stream, token) =>
                JsonSerializer.SerializeAsync(stream, origin, cancellationToken: token),
            cancellationToken
        );
    }

    /// <summary>Opens the file to write on from a position.</summary>
    public FileStream OpenAt(long position)
    {
        var stream = new FileStream(
            Path,
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.Read,
            bufferSize: 0,
            FileOptions.Asynchronous
        );
        stream.Position = position;
        return stream;
    }

    /// <summary>Removes file and note.</summary>
    public void Discard()
    {
        File.Delete(Path);
        File.Delete(_note);
    }
}

using System.Text.Json;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>A file that is being downloaded, and beside it a note of where it comes from.</summary>
/// <param name="path">The file.</param>
internal sealed class PartialDownload(string path)
{
    private readonly string _note = path + ".origin.json";

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>How many bytes are there.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Where the bytes come from; null when there are none, or their origin is unknown.</summary>
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

    /// <summary>Starts over: the bytes that were there belong to another file.</summary>
    public async Task BeginAsync(DownloadOrigin origin, CancellationToken cancellationToken)
    {
        Discard();
        await WholeFile.WriteAsync(
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

using System.IO.MemoryMappedFiles;

namespace ClosetCompanion.Training.Data;

/// <summary>
/// Decoded pictures, ready for the encoder but for the normalisation: 8-bit planes [3, height, width] one after another in
/// a file that is mapped into memory.
/// </summary>
internal sealed class PictureCache : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public PictureCache(string path, int bytesPerPicture)
    {
        BytesPerPicture = bytesPerPicture;
        _file = MemoryMappedFile.CreateFromFile(
            path,
            FileMode.Open,
            mapName: null,
            0,
            MemoryMappedFileAccess.Read
        );
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    public int BytesPerPicture { get; }

    /// <summary>Copies a picture to <paramref name="target"/>.</summary>
    public void Read(int picture, Span<byte> target) =>
        _view.SafeMemoryMappedViewHandle.ReadSpan(
            (ulong)picture * (ulong)BytesPerPicture,
            target[..BytesPerPicture]
        );

    /// <summary>Pictures one after another.</summary>
    public byte[] Read(IReadOnlyList<int> pictures)
    {
        var planes = new byte[pictures.Count * BytesPerPicture];
        for (var i = 0; i < pictures.Count; i++)
        {
            Read(pictures[i], planes.AsSpan(i * BytesPerPicture));
        }

        return planes;
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}

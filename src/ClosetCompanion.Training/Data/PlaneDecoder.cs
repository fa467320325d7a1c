using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Training.Data;

/// <summary>Decodes pictures into 8-bit planes, as encoders see them but for the normalisation.</summary>
/// <param name="image">How pictures are prepared.</param>
internal sealed class PlaneDecoder(ImageSettings image)
{
    private readonly PictureProcessor _processor = new(image);

    /// <summary>An encoded picture as planes [3, height, width].</summary>
    /// <exception cref="PictureException">It cannot be read.</exception>
    public byte[] Decode(ReadOnlyMemory<byte> picture)
    {
        var tensor = _processor.Process(picture);
        var bytes = new byte[tensor.Length];
        var plane = tensor.Length / 3;
        for (var i = 0; i < tensor.Length; i++)
        {
            // Undoes the normalisation, exactly: the pixels were 8-bit before it.
            var channel = i / plane;
            bytes[i] = (byte)
                MathF.Round(((tensor[i] * image.Std[channel]) + image.Mean[channel]) * 255);
        }

        return bytes;
    }
}

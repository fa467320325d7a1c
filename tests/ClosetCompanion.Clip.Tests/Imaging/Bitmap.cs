using System.Buffers.Binary;
using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Clip.Tests.Imaging;

/// <summary>Writes BMP files of 24 bits a pixel, which libvips does not.</summary>
internal static class Bitmap
{
    private const int HeaderBytes = 54;

    public static byte[] Write(RgbPicture picture)
    {
        int stride = ((picture.Width * 3) + 3) / 4 * 4;
        var file = new byte[HeaderBytes + (stride * picture.Height)];
        "BM"u8.CopyTo(file);
        Put(2, file.Length);
        Put(10, HeaderBytes);
        Put(14, 40);
        Put(18, picture.Width);
        Put(22, picture.Height);
        file[26] = 1;
        file[28] = 24;
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var from = ((y * picture.Width) + x) * 3;
                var to = HeaderBytes + ((picture.Height - 1 - y) * stride) + (x * 3);
                (file[to], file[to + 1], file[to + 2]) = (
                    picture.Pixels[from + 2],
                    picture.Pixels[from + 1],
                    picture.Pixels[from]
                );
            }
        }

        return file;

        void Put(int place, int value) =>
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(place), value);
    }
}

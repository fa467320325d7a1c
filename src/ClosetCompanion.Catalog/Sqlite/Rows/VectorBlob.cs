using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Vectors as they are stored: little-endian float32, one after another.</summary>
internal static class VectorBlob
{
    public static byte[] Write(ReadOnlySpan<float> vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(vector).CopyTo(bytes);
            return bytes;
        }
        for (int place = 0; place < vector.Length; place++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(
                bytes.AsSpan(place * sizeof(float)),
                vector[place]
            );
        }
        return bytes;
    }

    public static float[] Read(ReadOnlySpan<byte> bytes)
    {
        var vector = new float[bytes.Length / sizeof(float)];
        if (BitConverter.IsLittleEndian)
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(vector.AsSpan()));
            return vector;
        }
        for (int place = 0; place < vector.Length; place++)
        {
            vector[place] = BinaryPrimitives.ReadSingleLittleEndian(
                bytes[(place * sizeof(float))..]
            );
        }
        return vector;
    }
}

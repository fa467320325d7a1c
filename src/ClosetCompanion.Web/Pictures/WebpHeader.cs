using System.Buffers.Binary;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Finds the size in a WebP file (RFC 9649): lossy, lossless and extended files each have their own place.</summary>
internal static class WebpHeader
{
    private const string ContentType = "image/webp";

    public static PictureHeader Read(ReadOnlySpan<byte> start)
    {
        if (start.Length < 30)
        {
            return new PictureHeader(ContentType);
        }

        var kind = start[12..16];
        var body = start[20..];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return new PictureHeader(ContentType, 1 + UInt24(body[4..]), 1 + UInt24(body[7..]));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return new PictureHeader(
                ContentType,
                1 + (int)(bits & 0x3FFF),
                1 + (int)((bits >> 14) & 0x3FFF)
            );
        }

        return new PictureHeader(
            ContentType,
            BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF
        );
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) =>
        bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

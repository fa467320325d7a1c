using System.Buffers.Binary;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Finds the size in a JPEG file (ITU T.81, section B.2.2): it stands in the first start-of-frame segment.</summary>
internal static class JpegHeader
{
    public static PictureHeader Read(ReadOnlySpan<byte> start)
    {
        var at = 2;
        while (at + 9 < start.Length && start[at] == 0xFF)
        {
            var marker = start[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (IsStartOfFrame(marker))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(start[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(start[(at + 7)..]);
                return new PictureHeader("image/jpeg", width, height);
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(start[(at + 2)..]);
            }
        }

        return new PictureHeader("image/jpeg");
    }

    // C4, C8 and CC lie in the same range and are tables or reserved.
    private static bool IsStartOfFrame(byte marker) =>
        marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}

namespace ClosetCompanion.Files.Tests;

/// <summary>Contents of a file that show whether they are whole: so many equal bytes.</summary>
internal static class Contents
{
    private const int Length = 3_000_000;

    public static byte[] Of(int version)
    {
        var bytes = new byte[Length];
        bytes.AsSpan().Fill((byte)version);
        return bytes;
    }

    public static bool AreWhole(byte[] bytes) =>
        bytes.Length == Length && !bytes.AsSpan().ContainsAnyExcept(bytes[0]);
}

namespace ClosetCompanion.Tests.Shared;

/// <summary>Where a store in a folder keeps a picture, for tests that damage or remove its file.</summary>
internal static class PicturePath
{
    public static string Of(string dataFolder, string hash) =>
        Path.Combine(dataFolder, "pictures", hash[..2], hash);
}

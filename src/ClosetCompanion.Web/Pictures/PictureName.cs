namespace ClosetCompanion.Web.Pictures;

/// <summary>The name of a stored picture: SHA-256 of its bytes in lower-case hex.</summary>
internal static class PictureName
{
    /// <summary>Whether this can be the name of a picture at all; nothing else may become part of a path.</summary>
    public static bool IsValid(string name) =>
        name.Length == 64 && name.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}

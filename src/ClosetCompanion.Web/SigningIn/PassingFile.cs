namespace ClosetCompanion.Web.SigningIn;

/// <summary>A file for one answer: its owner alone reads it, and it is gone when it is closed.</summary>
/// <remarks>An archive cannot be written to an answer as it is made: its parts end with writes that wait.</remarks>
internal static class PassingFile
{
    /// <summary>Makes one, empty.</summary>
    public static FileStream Make()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(
            Path.Combine(Path.GetTempPath(), $"closet-{Path.GetRandomFileName()}"),
            options
        );
    }
}

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>What goes wrong when files and archives are read, as opposed to mistakes of this program.</summary>
internal static class FileFault
{
    public static bool Is(Exception exception) =>
        exception
            is IOException
                or InvalidDataException
                or UnauthorizedAccessException
                or NotSupportedException;
}

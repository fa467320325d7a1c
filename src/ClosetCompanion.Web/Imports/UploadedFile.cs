namespace ClosetCompanion.Web.Imports;

/// <summary>A file that was uploaded for an import, alone in a folder of its own.</summary>
/// <param name="Path">Where it lies.</param>
internal sealed record UploadedFile(string Path)
{
    /// <summary>Its folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Its name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Remove()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

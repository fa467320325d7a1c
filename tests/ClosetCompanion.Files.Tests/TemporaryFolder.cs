namespace ClosetCompanion.Files.Tests;

/// <summary>A folder for one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("closet-files-tests-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public IEnumerable<string> Names() =>
        Directory
            .EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Select(entry => System.IO.Path.GetRelativePath(Path, entry))
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

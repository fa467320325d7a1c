using IOPath = System.IO.Path;

namespace ClosetCompanion.Clip.Files;

/// <summary>A model folder in the making: filled under another name, and renamed when it is complete.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string _destination;

    /// <summary>Starts a folder that is to become <paramref name="destination"/>.</summary>
    /// <exception cref="ModelException">Something is there already.</exception>
    public StagedFolder(string destination)
    {
        _destination = IOPath.TrimEndingDirectorySeparator(IOPath.GetFullPath(destination));
        RefuseOccupied();
        // Beside the destination, since a folder can be renamed only within one file system.
        Path = IOPath.Combine(
            IOPath.GetDirectoryName(_destination) ?? _destination,
            $".{IOPath.GetFileName(_destination)}.{IOPath.GetRandomFileName()}.partial"
        );
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to put the files.</summary>
    public string Path { get; }

    /// <summary>Makes it the destination.</summary>
    /// <exception cref="ModelException">Something has come to be there meanwhile.</exception>
    public void Complete()
    {
        RefuseOccupied();
        if (Directory.Exists(_destination))
        {
            Directory.Delete(_destination);
        }

        Directory.Move(Path, _destination);
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private void RefuseOccupied()
    {
        if (File.Exists(_destination))
        {
            throw new ModelException($"'{_destination}' is a file; a model needs a folder.");
        }

        if (
            Directory.Exists(_destination)
            && Directory.EnumerateFileSystemEntries(_destination).Any()
        )
        {
            throw new ModelException(
                $"'{_destination}' is not empty; name another folder, or remove this one first."
            );
        }
    }
}

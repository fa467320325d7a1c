namespace ClosetCompanion.Training.Export;

/// <summary>A model folder in the making: filled beside its place, and put there in one step when it is whole.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _place;

    /// <param name="place">Where the folder is to be; what an earlier export left there is replaced.</param>
    public OutputFolder(string place)
    {
        _place = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(place));
        Path = $"{_place}.partial";
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to put the files.</summary>
    public string Path { get; }

    /// <summary>Puts the folder in its place.</summary>
    public void Complete()
    {
        var before = $"{_place}.before";
        if (Directory.Exists(before))
        {
            Directory.Delete(before, recursive: true);
        }

        if (Directory.Exists(_place))
        {
            Directory.Move(_place, before);
        }

        Directory.Move(Path, _place);
        if (Directory.Exists(before))
        {
            Directory.Delete(before, recursive: true);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

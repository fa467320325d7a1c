namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Files below a folder or in a zip archive, named by paths with <c>/</c> from there.</summary>
internal abstract class FileTree : IDisposable
{
    private const int DeepestTable = 2;

    private FileNames? _names;

    /// <summary>Every file, hidden ones left out, in no order.</summary>
    public abstract IEnumerable<string> Files { get; }

    /// <exception cref="CatalogException">There is no such folder or archive, or it cannot be read.</exception>
    public static FileTree Open(string path) =>
        Directory.Exists(path) ? new FolderFileTree(path) : ZipFileTree.Open(path);

    /// <summary>The file of this name that lies nearest to the top; null when there is none in the upper folders.</summary>
    public string? FindNearTop(string name) =>
        Files
            .Where(path =>
                IsNamed(path, name) && path.Count(letter => letter == '/') <= DeepestTable
            )
            .OrderBy(path => path.Count(letter => letter == '/'))
            .ThenBy(path => path, StringComparer.Ordinal)
            .FirstOrDefault();

    public abstract Stream OpenFile(string path);

    /// <summary>The size of a file in bytes; null when there is no such file.</summary>
    public long? SizeOf(string path) => LengthOf(path);

    /// <summary>The file that somebody means by a path, never one outside this tree; null when there is none.</summary>
    /// <remarks>Case, Unicode form and percent escapes may differ from the file's own name; see <see cref="FileNames"/>.</remarks>
    public string? Find(string path)
    {
        if (!TreePath.TryNormalise(path, out string inside))
        {
            return null;
        }
        if (LengthOf(inside) is not null)
        {
            return inside;
        }
        _names ??= new FileNames(Files);
        return _names.Find(inside) ?? FindOtherwise(inside);
    }

    /// <summary>Reads a picture of at most 32 MB, never outside this tree.</summary>
    public async Task<PictureRead> ReadPictureAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        if (NameElsewhere(path) is { } name && Find(name) is { } same)
        {
            path = same;
        }
        if (
            path.Contains("://", StringComparison.Ordinal)
            && !path.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        )
        {
            return PictureRead.Failed(
                $"The picture {path} is an address that is not fetched: pictures come by https alone.",
                path,
                "Save it below the folder of the table and name it by its path from there."
            );
        }
        if (path.Contains("://", StringComparison.Ordinal))
        {
            return PictureRead.Failed(
                $"The picture {path} is an address; pictures are not fetched.",
                path,
                "Have it fetched (--fetch-pictures --allow-host HOST), or save it below the folder of the table and name it by its path from there."
            );
        }
        if (!TreePath.TryNormalise(path, out _))
        {
            return PictureRead.Failed(
                $"The picture {path} is not below the folder of the table.",
                path,
                "Name it by its path from there."
            );
        }
        if (Find(path) is not { } inside)
        {
            return PictureRead.Failed($"The picture {path} is not there.", path);
        }
        try
        {
            return await ReadAsync(path, inside, cancellationToken);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return PictureRead.Failed(
                $"The picture {path} cannot be read: {exception.Message}",
                path
            );
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The size of a file in bytes; null when there is no such file.</summary>
    protected abstract long? LengthOf(string path);

    /// <summary>A file whose name can be read in another way as well; null when there is none.</summary>
    protected virtual string? FindOtherwise(string inside) => null;

    protected virtual void Dispose(bool disposing) { }

    private async Task<PictureRead> ReadAsync(
        string path,
        string inside,
        CancellationToken cancellationToken
    )
    {
        long length = LengthOf(inside) ?? 0;
        if (length > PictureLimits.MaxBytes)
        {
            return PictureRead.Failed(
                $"The picture {path} is larger than {PictureLimits.MaxMegabytes} MB.",
                path,
                "Make it smaller."
            );
        }
        // An archive may understate a length; no more than that is read.
        var bytes = new byte[length];
        await using Stream stream = OpenFile(inside);
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return PictureBytes.FindProblem(bytes) is { } problem
            ? PictureRead.Failed($"The picture {path} {problem}.", path)
            : new PictureRead(bytes, null);
    }

    // C:\Pictures\a.jpg, file:///home/ann/a.jpg: where the picture lay on the computer that the table comes from. Here only
    // its name counts.
    private static string? NameElsewhere(string path)
    {
        bool isElsewhere =
            path.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith(@"\\", StringComparison.Ordinal)
            || (path.Length > 3 && char.IsAsciiLetter(path[0]) && path[1] == ':');
        return isElsewhere ? path[(path.LastIndexOfAny(['/', '\\']) + 1)..] : null;
    }

    private static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && (path.Length == name.Length || path[^(name.Length + 1)] == '/');
}

using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Files;

namespace ClosetCompanion.Catalog.Import;

/// <summary>Pictures in a folder or a zip archive, each of which becomes a product.</summary>
/// <remarks>
/// The id is the picture's path; the folders are the category, and the file's name is the title: of
/// <c>shoes/red-sneaker.jpg</c>, "red sneaker" in "shoes". Where the name is but a camera's number, the folder's name is
/// the title.
/// </remarks>
/// <param name="path">The folder or archive; it is opened when it is read.</param>
public sealed class PictureFolderSource(string path) : IProductSource
{
    private static readonly string[] _endings = [".jpg", ".jpeg", ".png", ".webp"];

    private readonly string _path = Path.GetFullPath(path);

    /// <inheritdoc />
    public string Description => Path.GetFileName(Path.TrimEndingDirectorySeparator(_path));

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default)
    {
        using FileTree files = FileTree.Open(_path);
        return ValueTask.FromResult<int?>(files.Files.Count(IsPicture));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using FileTree files = FileTree.Open(_path);
        foreach (string file in files.Files.Where(IsPicture).Order(StringComparer.Ordinal))
        {
            PictureRead picture = await files.ReadPictureAsync(file, cancellationToken);
            yield return picture.Problem is null
                ? new SourceRow
                {
                    Where = file,
                    Product = NamedByPath(file),
                    Pictures = [picture.Bytes],
                }
                : new SourceRow { Where = file, Problem = picture.Problem };
        }
    }

    /// <summary>Whether there is a picture in an archive or folder.</summary>
    internal static bool Fits(FileTree files) => files.Files.Any(IsPicture);

    private static bool IsPicture(string file) =>
        _endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static Product NamedByPath(string file)
    {
        string[] category =
        [
            .. file.Split('/')[..^1].Select(PictureName.Words).Where(n => n.Length > 0),
        ];
        string name = Path.GetFileNameWithoutExtension(file);
        string? words = PictureName.IsNumber(name) ? null : PictureName.Words(name);
        return new Product
        {
            Id = file,
            Title = string.IsNullOrEmpty(words) ? category.LastOrDefault() ?? name : words,
            Category = category,
        };
    }
}

using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Sources;

/// <summary>Pictures in a folder or a zip archive, each of which becomes a product.</summary>
/// <remarks>
/// The id is the picture's path; the folders are the category, and the file's name is the title: of
/// <c>shoes/red-sneaker.jpg</c>, "red sneaker" in "shoes". Where the name is but a camera's number, the folder's name is
/// the title.
/// </remarks>
/// <param name="path">The folder or archive; it is opened when it is read.</param>
public sealed class PictureFolderSource(string path) : IProductSource
{
    private static readonly string[] _endings =
    [
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".pjpeg",
        ".png",
        ".webp",
        ".avif",
        ".gif",
        ".tif",
        ".tiff",
        ".bmp",
        ".dib",
        ".heic",
        ".heif",
        ".hif",
    ];

    private static readonly string[] _unread =
    [
        ".svg",
        ".psd",
        ".ai",
        ".eps",
        ".jxl",
        ".jp2",
        ".ico",
        ".dng",
        ".cr2",
        ".cr3",
        ".nef",
        ".arw",
        ".orf",
        ".rw2",
        ".raf",
    ];

    private readonly string _path = Path.GetFullPath(path);

    /// <inheritdoc />
    public string Description =>
        PlainText.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(_path)));

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default)
    {
        using FileTree files = FileTree.Open(_path);
        return ValueTask.FromResult<int?>(files.Files.Count(f => IsPicture(f) || IsUnread(f)));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using FileTree files = FileTree.Open(_path);
        foreach (
            string file in files
                .Files.Where(f => IsPicture(f) || IsUnread(f))
                .Order(StringComparer.Ordinal)
        )
        {
            if (IsUnread(file))
            {
                yield return new SourceRow
                {
                    Where = file,
                    File = file,
                    Notes = [NotRead(file)],
                };
                continue;
            }
            PictureRead picture = await files.ReadPictureAsync(file, cancellationToken);
            yield return picture.Problem is null
                ? new SourceRow
                {
                    Where = file,
                    File = file,
                    Product = NamedByPath(file),
                    Pictures = [picture.Bytes],
                }
                : new SourceRow
                {
                    Where = file,
                    File = file,
                    Notes = [picture.Problem],
                    KeptId = IdOf(file),
                };
        }
    }

    /// <summary>Whether there is a picture in an archive or folder.</summary>
    internal static bool Fits(FileTree files) => files.Files.Any(IsPicture);

    private static bool IsPicture(string file) =>
        _endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsUnread(string file) =>
        _unread.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static RowNote NotRead(string file) =>
        new(
            $"Pictures with the ending {Path.GetExtension(file)} are not read.",
            "picture",
            file,
            "Save it as JPEG or PNG."
        );

    // On macOS the letters of names stand apart from their marks; the id is the same from every disk.
    private static string IdOf(string file) => PlainText.Of(UnicodeForm.Compose(file));

    private static Product NamedByPath(string file)
    {
        string[] category =
        [
            .. IdOf(file).Split('/')[..^1].Select(PictureName.Words).Where(n => n.Length > 0),
        ];
        string name = Path.GetFileNameWithoutExtension(IdOf(file));
        string? words = PictureName.IsNumber(name) ? null : PictureName.Words(name);
        return new Product
        {
            Id = IdOf(file),
            Title = string.IsNullOrEmpty(words) ? category.LastOrDefault() ?? name : words,
            Category = category,
        };
    }
}

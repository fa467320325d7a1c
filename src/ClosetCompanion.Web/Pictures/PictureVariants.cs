using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Decoding;

namespace ClosetCompanion.Web.Pictures;

/// <summary>
/// Smaller copies of the store's pictures, made when they are first asked for and kept in <c>variants/</c> in the data
/// folder, which can be removed at any time.
/// </summary>
internal sealed class PictureVariants(
    ServeOptions options,
    StoredPictures pictures,
    PictureQueue queue
)
{
    /// <summary>The widths on offer, in pixels. They are few, so that nobody can fill the disk with sizes.</summary>
    public static readonly IReadOnlyList<int> Widths = [160, 240, 320, 480, 640, 960];

    private const string ContentType = "image/webp";

    /// <summary>Where half-written files lie.</summary>
    public static string IncomingFolder(string dataFolder) =>
        Path.Combine(dataFolder, "variants", "incoming");

    /// <summary>
    /// A picture, or a copy of it that is no wider than asked. The picture itself where it is small already, cannot be made
    /// smaller, or too many copies are waiting to be made. Of a format that no browser shows only copies are given.
    /// </summary>
    /// <returns>Null when the scope has no such picture.</returns>
    public async Task<ServedPicture?> FindAsync(
        Scope scope,
        string hash,
        int? width,
        CancellationToken cancellationToken
    )
    {
        var picture = await pictures.OpenAsync(scope, hash, cancellationToken);
        try
        {
            if (
                picture is null
                || await pictures.DescribeAsync(hash, picture, cancellationToken) is not { } header
            )
            {
                return null;
            }

            var wanted = header.NeedsCopy ? width ?? Widths[^1] : width;
            if (
                (header.NeedsCopy || wanted < header.Width)
                && await FindSmallerAsync(hash, picture, wanted!.Value, cancellationToken)
                    is { } smaller
            )
            {
                return new ServedPicture(smaller, ContentType, $"{hash}-{wanted}");
            }

            if (header.NeedsCopy)
            {
                return null;
            }

            picture.Position = 0;
            var original = new ServedPicture(picture, header.ContentType, hash);
            picture = null;
            return original;
        }
        finally
        {
            if (picture is not null)
            {
                await picture.DisposeAsync();
            }
        }
    }

    private async Task<Stream?> FindSmallerAsync(
        string hash,
        Stream picture,
        int width,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(options.DataFolder, "variants", hash[..2], $"{hash}-{width}.webp");
        return File.Exists(path) || await MakeAsync(picture, path, width, cancellationToken)
            ? File.OpenRead(path)
            : null;
    }

    private async Task<bool> MakeAsync(
        Stream picture,
        string path,
        int width,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await queue.TryRunAsync(
                token =>
                {
                    // It was made while this request waited for its turn.
                    if (!File.Exists(path))
                    {
                        Make(picture, path, width, token);
                    }

                    return true;
                },
                cancellationToken
            );
        }
        catch (Exception exception)
            when (exception is PictureException or IOException or UnauthorizedAccessException)
        {
            // A damaged picture or a full disk: the picture itself is served instead.
            return false;
        }
    }

    private void Make(Stream picture, string path, int width, CancellationToken cancellationToken)
    {
        var bytes = new byte[picture.Length];
        picture.ReadExactly(bytes);
        WholeFile.Write(
            path,
            WebpVariant.Make(bytes, width, cancellationToken),
            // It can be made again.
            Durability.ProcessEnd,
            IncomingFolder(options.DataFolder)
        );
    }
}

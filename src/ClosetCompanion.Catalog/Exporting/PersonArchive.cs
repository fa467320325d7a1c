using System.IO.Compression;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>Everything that a store keeps of a person, as one zip: <c>person.json</c>, and the pictures of the person's own products by their hashes.</summary>
public static class PersonArchive
{
    /// <summary>Writes it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="person">Whose things.</param>
    /// <param name="stream">Where the zip goes; it need not be able to seek.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        ICatalogStore store,
        string person,
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var zip = await ZipArchive.CreateAsync(
            stream,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancellationToken
        );
        IReadOnlyList<string> pictures;
        await using (
            Stream document = await zip.CreateEntry("person.json").OpenAsync(cancellationToken)
        )
        {
            pictures = await PersonDocument.WriteAsync(store, person, document, cancellationToken);
        }
        foreach (string hash in pictures)
        {
            await using Stream? picture = await store.Pictures.OpenAsync(
                Scope.Of(person),
                hash,
                cancellationToken
            );
            // A picture whose file is missing is left out: closet check tells of it.
            if (picture is not null)
            {
                await using Stream entry = await zip.CreateEntry(
                        $"pictures/{hash}",
                        CompressionLevel.NoCompression
                    )
                    .OpenAsync(cancellationToken);
                await picture.CopyToAsync(entry, cancellationToken);
            }
        }
    }
}

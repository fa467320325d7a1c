using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.CutOuts;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>
    /// Shows a thing without its ground. The picture is made of the photo where there is none yet, and kept beside the photo,
    /// which stays as it is.
    /// </summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The thing's id.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The thing as it is then; null when the person has none with the id.</returns>
    /// <exception cref="ClosetException">Nothing stands out from the ground, or the thing was given away.</exception>
    /// <exception cref="Clip.Imaging.PictureException">The photo cannot be read.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<ClosetItem?> CutOutAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        if (await FindChangeableAsync(person, id, cancellationToken) is not { } item)
        {
            return null;
        }
        var mark = CutOutMark.Of(item.Product);
        IReadOnlyList<string>? pictures = null;
        if (mark is null)
        {
            var cut =
                await MakeCutOutAsync(
                    await ReadOriginalAsync(person, item, cancellationToken),
                    cancellationToken
                )
                ?? throw new ClosetException(
                    "Nothing stands out from the ground there. A photo on a plain ground of another colour works best."
                );
            var kept = await Store.Pictures.KeepAsync(cut.Picture, cancellationToken);
            pictures = [.. item.Product.Pictures, kept.Hash];
            mark = new CutOutMark(pictures.Count - 1, IsShown: true);
        }
        var shown = mark with { IsShown = true };
        await PutAsync(person, shown.ApplyTo(item.Product.Product), pictures, cancellationToken);
        return await Store.Closets.FindAsync(person, id, cancellationToken);
    }

    /// <summary>Shows the whole photo of a thing again. The picture without the ground is kept for whoever wants it back.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The thing's id.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The thing as it is then; null when the person has none with the id.</returns>
    /// <exception cref="ClosetException">The thing was given away.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<ClosetItem?> ShowWholePhotoAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        if (await FindChangeableAsync(person, id, cancellationToken) is not { } item)
        {
            return null;
        }
        if (CutOutMark.Of(item.Product) is { IsShown: true } mark)
        {
            var hidden = mark with { IsShown = false };
            await PutAsync(
                person,
                hidden.ApplyTo(item.Product.Product),
                pictures: null,
                cancellationToken
            );
        }
        return await Store.Closets.FindAsync(person, id, cancellationToken);
    }

    // Of a new photo: only what is likely to be good is shown unasked.
    private async Task<(Product Product, IReadOnlyList<string> Pictures)> WithCutOutAsync(
        Product product,
        ReadOnlyMemory<byte> photo,
        string hash,
        CancellationToken cancellationToken
    )
    {
        if (await MakeCutOutAsync(photo, cancellationToken) is not { IsGood: true } cut)
        {
            return (product, [hash]);
        }
        var kept = await Store.Pictures.KeepAsync(cut.Picture, cancellationToken);
        return (new CutOutMark(1, IsShown: true).ApplyTo(product), [hash, kept.Hash]);
    }

    private static Task<CutOut?> MakeCutOutAsync(
        ReadOnlyMemory<byte> photo,
        CancellationToken cancellationToken
    ) => Task.Run(() => GarmentCutOut.Make(photo, cancellationToken), cancellationToken);

    private async Task<byte[]> ReadOriginalAsync(
        string person,
        ClosetItem item,
        CancellationToken cancellationToken
    ) =>
        item.Product.Pictures is [var photo, ..]
        && await Store.Pictures.ReadAsync(ClosetName.ScopeOf(person), photo, cancellationToken)
            is { } bytes
            ? bytes
            : throw new ClosetException("The thing has no photo to cut it out of.");

    private async Task<ClosetItem?> FindChangeableAsync(
        string person,
        string id,
        CancellationToken cancellationToken
    ) =>
        await Store.Closets.FindAsync(person, id, cancellationToken) is not { } item ? null
        : item.State == ItemState.GivenAway
            ? throw new ClosetException("It was given away. Take it back before you change it.")
        : item;
}

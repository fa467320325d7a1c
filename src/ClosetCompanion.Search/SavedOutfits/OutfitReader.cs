using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>Reads and draws outfits; it needs no model.</summary>
/// <param name="store">The store.</param>
public sealed class OutfitReader(ICatalogStore store)
{
    /// <summary>An outfit of a person, with its products; null when the person has none with the id.</summary>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task<SavedOutfit?> FindAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        await store.Outfits.FindAsync(person, id, cancellationToken) is { } outfit
            ? await ReadAsync(person, outfit, cancellationToken)
            : null;

    /// <summary>Outfits of a person, the last changed first, one page; see <see cref="IOutfitStore.GetPageAsync"/>.</summary>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task<IReadOnlyList<SavedOutfit>> GetPageAsync(
        string person,
        int skip,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        var outfits = new List<SavedOutfit>();
        foreach (
            var outfit in await store.Outfits.GetPageAsync(person, skip, most, cancellationToken)
        )
        {
            outfits.Add(await ReadAsync(person, outfit, cancellationToken));
        }
        return outfits;
    }

    /// <summary>Draws the picture of an outfit; a piece whose picture cannot be read is left out.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="outfit">The outfit.</param>
    /// <param name="width">The width in pixels; see <see cref="OutfitCanvas"/>.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="run">Runs the costly work; null to run it on the thread pool.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task<byte[]> DrawAsync(
        string person,
        SavedOutfit outfit,
        int width,
        OutfitPictureFormat format,
        Func<Func<byte[]>, Task<byte[]>>? run = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(outfit);
        run ??= work => Task.Run(work, cancellationToken);
        var canvas = new OutfitCanvas(width);
        foreach (var piece in outfit.Pieces)
        {
            if (
                piece.Product.Pictures is [var hash, ..]
                && await store.Pictures.ReadAsync(Scope.Of(person), hash, cancellationToken)
                    is { } picture
            )
            {
                await run(() =>
                {
                    try
                    {
                        canvas.Draw(picture, piece.Place, cancellationToken);
                    }
                    catch (PictureException)
                    {
                        // Its page says so; the other pieces are worth seeing.
                    }
                    return [];
                });
            }
        }
        return await run(() => canvas.Save(format));
    }

    private async Task<SavedOutfit> ReadAsync(
        string person,
        Outfit outfit,
        CancellationToken cancellationToken
    )
    {
        var pieces = new List<SavedPiece>();
        foreach (var piece in outfit.Pieces)
        {
            if (
                await store.Products.FindAsync(
                    Scope.Of(person),
                    piece.Catalogue,
                    piece.Id,
                    cancellationToken
                ) is
                { } product
            )
            {
                pieces.Add(new SavedPiece(piece, product));
            }
        }
        return new SavedOutfit(outfit, pieces);
    }
}

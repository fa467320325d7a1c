using System.Security.Cryptography;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    private const int LettersOfId = 16;

    // Two devices seldom change an outfit at the same time.
    private const int Tries = 8;

    // Nobody has more in the wash at a time.
    private const int MostInWash = 500;

    private const string NoSuchProduct =
        "You have no such thing, and see no such product. Choose one of your closet or of a catalogue.";

    /// <summary>An outfit of a person, with its products; null when the person has none with the id.</summary>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public Task<SavedOutfit?> FindOutfitAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) => new OutfitReader(Store).FindAsync(person, id, cancellationToken);

    /// <summary>Outfits of a person, the last changed first, one page; see <see cref="IOutfitStore.GetPageAsync"/>.</summary>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public Task<IReadOnlyList<SavedOutfit>> GetOutfitsAsync(
        string person,
        int skip,
        int most,
        CancellationToken cancellationToken = default
    ) => new OutfitReader(Store).GetPageAsync(person, skip, most, cancellationToken);

    /// <summary>Makes an outfit; each product lies where its kind is worn.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="name">What it is called; null or empty for the name of its first piece.</param>
    /// <param name="products">Its products, each as catalogue and id; none for an empty outfit.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ClosetException">It cannot be kept; the message says why.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<SavedOutfit> MakeOutfitAsync(
        string person,
        string? name,
        IReadOnlyList<(string Catalogue, string Id)> products,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(products);
        var found = new List<StoredProduct>();
        foreach (var (catalogue, id) in products.Distinct())
        {
            found.Add(
                await Store.Products.FindAsync(Scope.Of(person), catalogue, id, cancellationToken)
                    ?? throw new ClosetException(NoSuchProduct)
            );
        }
        var slots = await SlotsOfAsync(
            person,
            [.. found.Select(product => product.Key)],
            cancellationToken
        );
        List<OutfitPiece> pieces = [];
        foreach (var product in found)
        {
            pieces.Add(OutfitLayout.Place(pieces, product.Key, slots[product.Key]));
        }
        return await AddOutfitAsync(
            person,
            new Outfit(
                NewId(),
                NameOf(name, found is [var first, ..] ? first.Product.Title : "New outfit"),
                pieces
            ),
            cancellationToken
        );
    }

    /// <summary>Changes name or pieces of an outfit.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The outfit's id.</param>
    /// <param name="change">Makes of it what it shall be. It is asked again where somebody else has changed it meanwhile.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The outfit as it is then; null when the person has none with the id.</returns>
    /// <exception cref="ClosetException">It cannot be so; the message says why.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<SavedOutfit?> ChangeOutfitAsync(
        string person,
        string id,
        Func<Outfit, Outfit> change,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await Store.Outfits.FindAsync(person, id, cancellationToken) is not { } before)
            {
                return null;
            }
            var after = change(before);
            after = after with { Name = PlainText.Of(after.Name).Trim() };
            if (after.FindProblem() is { } problem)
            {
                throw new ClosetException(problem);
            }
            if (await Store.Outfits.ReplaceAsync(person, after, cancellationToken))
            {
                return await FindOutfitAsync(person, id, cancellationToken);
            }
        }
        throw new CatalogException("Somebody else changes this outfit now. Try again.")
        {
            IsBusy = true,
        };
    }

    /// <summary>Adds a product to an outfit, where its kind is worn; nothing changes where it is in it already.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The outfit's id.</param>
    /// <param name="catalogue">The product's catalogue, among those that the person sees.</param>
    /// <param name="productId">The product's id in it.</param>
    /// <param name="insteadOf">The key of the piece whose place it takes; null to add one.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The outfit as it is then; null when the person has none with the id.</returns>
    /// <exception cref="ClosetException">The person sees no such product, or the outfit is full.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<SavedOutfit?> AddPieceAsync(
        string person,
        string id,
        string catalogue,
        string productId,
        long? insteadOf = null,
        CancellationToken cancellationToken = default
    )
    {
        var product =
            await Store.Products.FindAsync(
                Scope.Of(person),
                catalogue,
                productId,
                cancellationToken
            ) ?? throw new ClosetException(NoSuchProduct);
        var slots = await SlotsOfAsync(person, [product.Key], cancellationToken);
        return await ChangeOutfitAsync(
            person,
            id,
            outfit =>
                outfit.Pieces.Any(piece => piece.ProductKey == product.Key) ? outfit
                : insteadOf is { } old && outfit.Pieces.Any(piece => piece.ProductKey == old)
                    ? outfit.Swapped(old, product.Key)
                : outfit with
                {
                    Pieces =
                    [
                        .. OutfitLayout.Renumber(outfit.Pieces),
                        OutfitLayout.Place(
                            OutfitLayout.Renumber(outfit.Pieces),
                            product.Key,
                            slots[product.Key]
                        ),
                    ],
                },
            cancellationToken
        );
    }

    /// <summary>Copies an outfit, without its days.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The outfit's id.</param>
    /// <param name="name">What the copy is called; null or empty for "… (copy)".</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The copy; null when the person has none with the id.</returns>
    /// <exception cref="ClosetException">It cannot be kept; the message says why.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public async Task<SavedOutfit?> CopyOutfitAsync(
        string person,
        string id,
        string? name = null,
        CancellationToken cancellationToken = default
    ) =>
        await Store.Outfits.FindAsync(person, id, cancellationToken) is { } outfit
            ? await AddOutfitAsync(
                person,
                new Outfit(NewId(), NameOf(name, outfit.Name + " (copy)"), outfit.Pieces),
                cancellationToken
            )
            : null;

    /// <summary>Suggests pieces that complete an outfit, or another one in the place of a piece. What is in the wash is left out.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The outfit's id.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="cancellationToken">Stops reading the store.</param>
    /// <returns>The suggestions, or a note why there is none; null when the person has no such outfit.</returns>
    /// <exception cref="QueryException">The person sees no catalogue of the name.</exception>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task<Look?> SuggestAsync(
        string person,
        string id,
        OutfitWish wish,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await Store.Outfits.FindAsync(person, id, cancellationToken) is not { } outfit)
        {
            return null;
        }
        long[] keys = [.. outfit.Pieces.Select(piece => piece.ProductKey)];
        var slots = await SlotsOfAsync(person, keys, cancellationToken);
        long[] worn = [.. keys.Where(key => slots[key] is not null && key != wish.InsteadOf)];
        if (worn.Length == 0)
        {
            return new Look(
                null,
                null,
                [],
                "Put something into the outfit that the rest can suit: a top, trousers, a dress, shoes …"
            );
        }
        var inWash = await Store.Closets.GetPageAsync(
            person,
            before: null,
            MostInWash,
            ItemState.InWash,
            cancellationToken
        );
        // What covers most of a body decides: slots are in that order but for dresses.
        var main = worn.OrderBy(key => slots[key] == LookSlot.Dress ? -1 : (int)slots[key]!)
            .First();
        var look = await CompleteLookAsync(
            main,
            new LookOptions
            {
                Scope = Scope.Of(person),
                From = wish.From,
                Slot = wish.InsteadOf is { } old ? slots.GetValueOrDefault(old) : wish.Slot,
                Worn = [.. worn.Where(key => key != main)],
                Skip = [.. keys, .. wish.Skip, .. inWash.Select(item => item.Product.Key)],
            },
            cancellationToken
        );
        return WithNote(look);
    }

    // An outfit that lacks nothing is no fault of the catalogue.
    private static Look WithNote(Look look) =>
        look.Pieces.Count > 0
            ? look
            : look with
            {
                Note =
                    "Nothing more was found there: the outfit has all it needs, or nothing suits the rest.",
            };

    private async Task<SavedOutfit> AddOutfitAsync(
        string person,
        Outfit outfit,
        CancellationToken cancellationToken
    )
    {
        if (outfit.FindProblem() is { } problem)
        {
            throw new ClosetException(problem);
        }
        return await Store.Outfits.AddAsync(person, outfit, cancellationToken)
            ? (await FindOutfitAsync(person, outfit.Id, cancellationToken))!
            : throw new ClosetException(
                $"At most {Outfit.MostOutfits} outfits are kept. Delete some that you no longer need."
            );
    }

    // The place that each product takes in an outfit; null for what nobody knows or is no longer on offer.
    private async Task<Dictionary<long, LookSlot?>> SlotsOfAsync(
        string person,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken
    )
    {
        await using var moment = await _follower.OpenAsync(cancellationToken);
        var visible = moment.Snapshot.Table.See(Scope.Of(person));
        var reader = new GarmentReader(visible);
        return keys.ToDictionary(
            key => key,
            key => visible.Products.Contains(key) ? reader.KindOf(key)?.Slot : null
        );
    }

    private static string NewId() =>
        RandomNumberGenerator.GetHexString(LettersOfId, lowercase: true);

    private static string NameOf(string? name, string otherwise)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            return PlainText.Of(name).Trim();
        }
        return otherwise.Length <= Outfit.LongestName ? otherwise : otherwise[..Outfit.LongestName];
    }
}

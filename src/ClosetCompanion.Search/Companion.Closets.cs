using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    // More of the nearest than anybody wants to be shown.
    private const int MostSeen = 50;

    // A colour that is less likely says nothing about whether two things are alike.
    private const double LeastColour = 0.5;

    private const string BusyWords =
        "An import into the store is running, so the closet cannot be changed now. Try again when it is done.";

    /// <summary>Keeps a product of a catalogue in a person's closet: what it is, what it costs now, and its pictures.</summary>
    /// <param name="person">Whose closet.</param>
    /// <param name="catalogue">The product's catalogue, among those that the person sees.</param>
    /// <param name="id">The product's id in it, on offer or retired.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The thing; null when the person sees no such product.</returns>
    /// <exception cref="ClosetException">It cannot be kept.</exception>
    /// <exception cref="CatalogException">The store cannot be written, or an import is running.</exception>
    public async Task<ClosetAddition?> KeepAsync(
        string person,
        string catalogue,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        var product = await Store.Products.FindAsync(
            Scope.Of(person),
            catalogue,
            id,
            cancellationToken
        );
        if (product is null)
        {
            return null;
        }
        if (product.Catalogue == ClosetName.Text)
        {
            throw new ClosetException("That is in your closet already.");
        }
        var own = ClosetItemId.OfProduct(catalogue, id);
        return await AddAsync(
            person,
            KeptProduct.Of(own, product, _time.GetUtcNow()),
            product.Pictures,
            new ItemDetails { FromCatalogue = catalogue, FromId = id },
            cancellationToken
        );
    }

    /// <summary>
    /// Adds a thing by its photo; kind, colour, pattern and whom it is for are read from it, as far as they are likely. It is
    /// cut out of its ground where that is likely to be good.
    /// </summary>
    /// <param name="person">Whose closet.</param>
    /// <param name="photo">What is kept of the photo: see <see cref="ClosetPhoto.Reduce"/>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The thing; the one that is there already where the very same photo was added before.</returns>
    /// <exception cref="Clip.Imaging.PictureException">The photo cannot be read.</exception>
    /// <exception cref="CatalogException">The store cannot be written, or an import is running.</exception>
    public async Task<ClosetAddition> AddPhotoAsync(
        string person,
        ReadOnlyMemory<byte> photo,
        CancellationToken cancellationToken = default
    )
    {
        var id = ClosetItemId.OfPicture(KeptPicture.Of(photo.Span).Hash);
        if (await FindThereAsync(person, id, cancellationToken) is { } there)
        {
            return there;
        }
        var read = await ReadPhotoAsync(photo, cancellationToken);
        var kept = await Store.Pictures.KeepAsync(photo, cancellationToken);
        var (product, pictures) = await WithCutOutAsync(
            read with
            {
                Id = id,
            },
            photo,
            kept.Hash,
            cancellationToken
        );
        return await AddAsync(person, product, pictures, ItemDetails.None, cancellationToken);
    }

    /// <summary>What the form of a thing says of its photo before anybody corrects it: kind, colour, pattern and whom it is for.</summary>
    /// <param name="photo">The encoded photo (JPEG, PNG, WebP ...).</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A product without an id of its own; what is not likely is left out.</returns>
    /// <exception cref="Clip.Imaging.PictureException">The photo cannot be read.</exception>
    public async Task<Product> ReadPhotoAsync(
        ReadOnlyMemory<byte> photo,
        CancellationToken cancellationToken = default
    ) => PhotoReading.ToProduct("photo", await DescribeAsync(photo, cancellationToken));

    /// <summary>Says something else of a thing.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">The thing's id.</param>
    /// <param name="change">Makes what shall be said of what is said.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The thing as it is then; null when the person has none with the id.</returns>
    /// <exception cref="ClosetException">That cannot be said.</exception>
    /// <exception cref="CatalogException">The store cannot be written, or an import is running.</exception>
    public async Task<ClosetItem?> ChangeItemAsync(
        string person,
        string id,
        Func<ItemFacts, ItemFacts> change,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await FindChangeableAsync(person, id, cancellationToken) is not { } item)
        {
            return null;
        }
        var facts = change(ItemFacts.Of(item));
        if (ItemRules.FindProblem(facts) is { } problem)
        {
            throw new ClosetException(problem);
        }
        await PutAsync(person, facts.ApplyTo(item), pictures: null, cancellationToken);
        await Store.Closets.SetDetailsAsync(
            person,
            id,
            facts.ApplyTo(item.Details),
            cancellationToken
        );
        return await Store.Closets.FindAsync(person, id, cancellationToken);
    }

    /// <summary>Notes that a thing was given away: no search finds it any more, and its history stays.</summary>
    /// <returns>False when the person has no such thing.</returns>
    public Task<bool> GiveAwayAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            _changing,
            async () =>
                await Store.Closets.FindAsync(person, id, cancellationToken) is { } item
                && await Store.Closets.SetDetailsAsync(
                    person,
                    id,
                    item.Details with
                    {
                        GivenAwayOn = day,
                        IsInWash = false,
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>Takes back that a thing was given away.</summary>
    /// <returns>False when the person has no such thing, or has it still.</returns>
    /// <exception cref="CatalogException">The store cannot be written, or an import is running.</exception>
    public async Task<bool> TakeInAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        var item = await Store.Closets.FindAsync(person, id, cancellationToken);
        if (item is not { State: ItemState.GivenAway })
        {
            return false;
        }
        await PutAsync(person, item.Product.Product, pictures: null, cancellationToken);
        return await Store.Closets.SetDetailsAsync(
            person,
            id,
            item.Details with
            {
                GivenAwayOn = null,
            },
            cancellationToken
        );
    }

    /// <summary>Removes a thing for good; see <see cref="IClosetStore.RemoveAsync"/>.</summary>
    /// <returns>False when the person has no such thing.</returns>
    /// <exception cref="CatalogException">The store cannot be written, or an import is running.</exception>
    public Task<bool> RemoveItemAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            _changing,
            () => Store.Closets.RemoveAsync(person, id, cancellationToken),
            cancellationToken
        );

    /// <summary>"I saw this": finds what a person has that is like the thing on an encoded picture (JPEG, PNG, WebP ...).</summary>
    /// <exception cref="Clip.Imaging.PictureException">The picture cannot be read.</exception>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task<SeenThings> FindLikeAsync(
        string person,
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    )
    {
        var described = await DescribeAsync(picture, cancellationToken);
        var kind = described.First(said => said.Attribute == "kind").Value;
        var colour = described.First(said => said.Attribute == "colour")
            is { Probability: >= LeastColour } sure
            ? sure.Value
            : null;
        var counts = await Store.Closets.CountAsync(person, cancellationToken);
        if (!counts.Keys.Any(state => state != ItemState.GivenAway))
        {
            return new SeenThings(kind, colour, []);
        }
        var result = await SearchAsync(
            new SearchQuery
            {
                Pictures = [picture],
                Scope = Scope.Of(person),
                Catalogue = ClosetName.Text,
                Fold = false,
                Top = MostSeen,
            },
            cancellationToken
        );
        var rules = new SeenRules(kind, colour);
        return new SeenThings(
            kind,
            colour,
            [
                .. result
                    .Hits.Where(hit =>
                        hit.Cosine >= SeenThings.LeastCosine && rules.Allow(hit.Product.Product)
                    )
                    .Select(hit => new SeenThing(hit.Product, hit.Cosine!.Value)),
            ]
        );
    }

    private async Task<ClosetAddition> AddAsync(
        string person,
        Product product,
        IReadOnlyList<string> pictures,
        ItemDetails details,
        CancellationToken cancellationToken
    )
    {
        if (await FindThereAsync(person, product.Id, cancellationToken) is { } there)
        {
            return there;
        }
        await PutAsync(person, product, pictures, cancellationToken);
        await Store.Closets.SetDetailsAsync(person, product.Id, details, CancellationToken.None);
        return new ClosetAddition(
            (await Store.Closets.FindAsync(person, product.Id, CancellationToken.None))!,
            IsNew: true
        );
    }

    // What was given away and is added once more has come back.
    private async Task<ClosetAddition?> FindThereAsync(
        string person,
        string id,
        CancellationToken cancellationToken
    )
    {
        var isBack = await TakeInAsync(person, id, cancellationToken);
        return await Store.Closets.FindAsync(person, id, cancellationToken) is { } there
            ? new ClosetAddition(there, isBack)
            : null;
    }

    private async Task PutAsync(
        string person,
        Product product,
        IReadOnlyList<string>? pictures,
        CancellationToken cancellationToken
    )
    {
        var report =
            await UpsertAsync(ClosetName.Of(person), [(product, pictures)], cancellationToken)
            ?? throw new CatalogException(BusyWords) { IsBusy = true };
        if (report is { Added: 0, Changed: 0, Unchanged: 0 })
        {
            throw new ClosetException(
                $"It cannot be kept. {report.Skipped.FirstOrDefault()?.Reason}"
            );
        }
    }
}

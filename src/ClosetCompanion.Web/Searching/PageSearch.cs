using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.QueryPictures;

namespace ClosetCompanion.Web.Searching;

/// <summary>Runs the search that an address of the search page describes.</summary>
internal sealed class PageSearch(
    ICatalogStore store,
    Scope scope,
    Visitor visitor,
    SearchQueue queue,
    QueryPictureSource pictures
)
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 24;

    /// <summary>The last page that can be shown: about a thousand hits.</summary>
    public const int LastPage = 40;

    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int LongestWords = 500;

    /// <summary>The place of the first hit of a page among all hits, from 1.</summary>
    public static int FirstPlace(SearchAddress address) =>
        ((Math.Min(address.Page, LastPage) - 1) * PageSize) + 1;

    /// <summary>Searches. The outcome says what is wrong with the address.</summary>
    public async Task<SearchOutcome> RunAsync(
        SearchAddress address,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        if (
            address.Words.Length > LongestWords
            || address.Also.Any(part => part.Words.Length > LongestWords)
        )
        {
            return Fail(Problem.BadQuery($"Use at most {LongestWords} characters."));
        }

        // Counted before anything is looked up or decoded.
        if (address.Parts > QueryReader.MostParts)
        {
            return Fail(QueryReader.TooManyParts);
        }

        if (address.Filters.Count > QueryReader.MostValues)
        {
            return Fail(QueryReader.TooManyValues);
        }

        var products = new Dictionary<ProductReference, StoredProduct>();
        foreach (var part in address.Like.Concat(address.Unlike))
        {
            if (await FindAsync(part.Product, cancellationToken) is not { } product)
            {
                return Fail(Problem.NotFound);
            }
            products[part.Product] = product;
        }

        try
        {
            var outcome = await SearchAsync(address, products, cancellationToken);
            return outcome with { Products = products };
        }
        catch (PictureException exception)
        {
            return Fail(Problem.BadPicture(exception.Message));
        }
        catch (QueryException exception)
        {
            return Fail(Problem.BadQuery(exception.Message));
        }
        catch (ProblemException exception)
        {
            return Fail(exception.Problem);
        }
    }

    private async Task<SearchOutcome> SearchAsync(
        SearchAddress address,
        Dictionary<ProductReference, StoredProduct> products,
        CancellationToken cancellationToken
    )
    {
        if (await pictures.PrepareAsync(address.Pictures, cancellationToken) is not { } shown)
        {
            return Fail(_pictureIsGone);
        }

        var query = new SearchQuery
        {
            Scope = scope,
            Texts =
            [
                .. address.Words.Length > 0
                    ? new[] { new QueryText(address.Words, address.WordsWeight) }
                    : [],
                .. address.Also.Select(part => new QueryText(part.Words, part.Weight)),
            ],
            Pictures = shown,
            Like = [.. address.Like.Select(Key)],
            Unlike = [.. address.Unlike.Select(Key)],
            Filters = FiltersOf(address),
            Order = address.Order,
            Understand = address.IsUnderstood,
            Correct = address.IsCorrected,
            Facets = true,
            Top = PageSize,
            Skip = FirstPlace(address) - 1,
            Personal = await RanksPersonallyAsync(cancellationToken),
        };
        var result = await queue.SearchAsync(query, cancellationToken);
        return new SearchOutcome
        {
            Hits = result.Hits,
            Found = result.Found,
            Pages = Math.Min(LastPage, (result.Found + PageSize - 1) / PageSize),
            Best = new BestHit(result.BestCosine ?? 0, IsFar: result.CloseEnough == false),
            Facets = result.Facets,
            Prices = result.Prices,
            CloseEnough = result.CloseEnough,
            Understood = address.Words.Length > 0 ? result.Understood.FirstOrDefault() : null,
            IsReadInParts = result.IsReadInParts,
            IsApproximate = result.IsApproximate,
            IsPersonal = result.IsPersonal,
        };

        QueryProduct Key(ProductPart part) => new(products[part.Product].Key, part.Weight);
    }

    // No catalogue of everybody is called like a closet, so nobody else's things can be meant.
    private static IReadOnlyList<SearchFilter> FiltersOf(SearchAddress address) =>
        address.Home == SearchAddress.InCloset
            ? [.. address.Filters, new SearchFilter("catalogue", ClosetName.Text)]
            : address.Filters;

    private async ValueTask<bool> RanksPersonallyAsync(CancellationToken cancellationToken) =>
        visitor.Id is { } person
        && (await store.People.GetSettingsAsync(person, cancellationToken)).RanksPersonally;

    private async Task<StoredProduct?> FindAsync(
        ProductReference product,
        CancellationToken cancellationToken
    ) => await store.Products.FindAsync(scope, product.Catalogue, product.Id, cancellationToken);

    private static readonly Problem _pictureIsGone = new(
        StatusCodes.Status410Gone,
        "picture-gone",
        "That picture is no longer kept",
        "Pictures that you search with are kept for an hour at most. Choose it again."
    );

    private static SearchOutcome Fail(Problem problem) => new() { Problem = problem };
}

using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Searching;

/// <summary>Makes a query of a request: checks it, looks up products, reads pictures of the store.</summary>
internal sealed class QueryReader(ICatalogStore store, Scope scope, PictureWork work)
{
    private const int NormalTop = 24;
    private const int MostHits = 100;

    /// <summary>The most texts, pictures and products of one search.</summary>
    public const int MostParts = 8;

    /// <summary>The most values that one search is filtered by.</summary>
    public const int MostValues = 64;

    /// <summary>A search of too many parts.</summary>
    public static readonly Problem TooManyParts = Problem.BadQuery(
        $"At most {MostParts} texts, pictures and products can be searched for at once."
    );

    /// <summary>A search with too many filters.</summary>
    public static readonly Problem TooManyValues = Problem.BadQuery(
        $"At most {MostValues} values can be filtered by at once."
    );

    private static readonly Dictionary<string, SearchOrder> _orders = new(StringComparer.Ordinal)
    {
        ["closeness"] = SearchOrder.Closeness,
        ["price"] = SearchOrder.Price,
        ["price-desc"] = SearchOrder.PriceDescending,
        ["newest"] = SearchOrder.Newest,
        ["discount"] = SearchOrder.Discount,
    };

    /// <summary>The query of a request.</summary>
    /// <exception cref="ProblemException">It asks for something impossible.</exception>
    /// <exception cref="ClosetCompanion.Search.Queries.QueryException">It names a product that is not there.</exception>
    public async Task<SearchQuery> ReadAsync(
        SearchRequest request,
        CancellationToken cancellationToken
    )
    {
        QueryText[] texts =
        [
            .. request.Text is null ? [] : new[] { new QueryText(request.Text.Trim()) },
            .. (request.Texts ?? []).Select(text => new QueryText(
                text.Text.Trim(),
                text.Weight ?? 1
            )),
        ];
        SearchFilter[] filters =
        [
            .. (request.Filters ?? new Dictionary<string, FilterValues>()).SelectMany(field =>
                field.Value.All.Select(value => new SearchFilter(field.Key, value))
            ),
        ];
        texts = [.. texts.Where(text => text.Text.Length > 0)];
        if (FindProblem(request, texts, filters) is { } problem)
        {
            throw new ProblemException(problem);
        }

        return new SearchQuery
        {
            Scope = scope,
            Texts = texts,
            Pictures = await PicturesAsync(request, cancellationToken),
            Like = await ProductsAsync(request.Like, request.Catalogue, cancellationToken),
            Unlike = await ProductsAsync(request.Unlike, request.Catalogue, cancellationToken),
            Filters = filters,
            Catalogue = request.Catalogue,
            Order = _orders[request.Sort ?? "closeness"],
            Hybrid = request.Hybrid ?? true,
            Understand = request.Understand ?? true,
            Correct = request.Correct ?? true,
            Fold = request.Fold ?? true,
            Facets = request.Facets ?? false,
            Top = request.Top ?? NormalTop,
            Skip = request.Skip ?? 0,
        };
    }

    private static Problem? FindProblem(
        SearchRequest request,
        QueryText[] texts,
        SearchFilter[] filters
    )
    {
        var positive = texts.Length + Count(request.Pictures) + Count(request.Like);
        var parts = positive + Count(request.Unlike);
        return parts == 0 && filters.Length == 0 ? Problem.EmptyQuery
            : parts > MostParts ? TooManyParts
            : filters.Length > MostValues ? TooManyValues
            : Array.Exists(texts, text => text.Text.Length > PageSearch.LongestWords)
                ? Problem.BadQuery($"A text may have at most {PageSearch.LongestWords} characters.")
            : request.Top is < 1 or > MostHits
                ? Problem.BadQuery($"top must be a number from 1 to {MostHits}.")
            : request.Sort is { } sort && !_orders.ContainsKey(sort)
                ? Problem.BadQuery($"sort must be one of {string.Join(", ", _orders.Keys)}.")
            : null;
    }

    private static int Count<T>(IReadOnlyList<T>? list) => list?.Count ?? 0;

    private async Task<IReadOnlyList<QueryProduct>> ProductsAsync(
        IReadOnlyList<MentionedProduct>? products,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        var found = new List<QueryProduct>();
        foreach (var product in products ?? [])
        {
            var key = await NamedProducts.FindKeyAsync(
                store,
                product.Id,
                scope.Only(product.Catalogue ?? catalogue),
                cancellationToken
            );
            found.Add(new QueryProduct(key, product.Weight));
        }

        return found;
    }

    private async Task<IReadOnlyList<QueryPicture>> PicturesAsync(
        SearchRequest request,
        CancellationToken cancellationToken
    )
    {
        var sent = request.Pictures ?? [];
        var pictures = new List<ReadOnlyMemory<byte>>();
        foreach (var picture in sent)
        {
            pictures.Add(picture.Data ?? await StoredAsync(picture.Picture, cancellationToken));
        }

        await work.CountAsync(pictures, cancellationToken);
        var prepared = new List<QueryPicture>();
        foreach (var (picture, bytes) in sent.Zip(pictures))
        {
            var fitted = await work.FitAsync(bytes, region: null, cancellationToken);
            prepared.Add(new QueryPicture(fitted, picture.Weight ?? 1));
        }

        return prepared;
    }

    private async Task<byte[]> StoredAsync(string? name, CancellationToken cancellationToken) =>
        await store.Pictures.ReadAsync(scope, name ?? "", cancellationToken)
        ?? throw new ProblemException(
            Problem.BadQuery("A picture of the query is neither data nor a picture of the store.")
        );
}

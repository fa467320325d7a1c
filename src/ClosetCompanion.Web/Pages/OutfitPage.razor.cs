using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.Outfits;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>One outfit of whoever looks at it: its canvas, and what can be done with it.</summary>
public sealed partial class OutfitPage : ComponentBase
{
    /// <summary>The part of the address with words to search the closet for.</summary>
    internal const string WordsPart = "words";

    private const int MostSources = 4;
    private const int MostAddable = 24;

    private SavedOutfit? _outfit;
    private SavedPiece? _instead;
    private IReadOnlyList<OutfitDay> _days = [];
    private IReadOnlyList<string> _sources = [];
    private IReadOnlyList<ProductReference> _skipped = [];
    private IReadOnlyList<StoredProduct> _addable = [];
    private Look? _look;
    private string? _from;
    private string? _words;
    private string? _chosen;

    /// <summary>The outfit's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The request, whose status says whether there is such an outfit.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    private string Address => OutfitPaths.Of(Id);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellationToken = Http.RequestAborted;
        _outfit = Visitor.Id is { } asked
            ? await Companion.FindOutfitAsync(asked, Id, cancellationToken)
            : null;
        if (_outfit is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var person = Visitor.Id!;
        var query = Http.Request.Query;
        _chosen = query[OutfitPieceFormEndpoints.Chosen];
        _words = query[WordsPart].ToString() is { Length: > 0 } words ? words : null;
        _skipped = ProductLooks.SkippedIn(query);
        _instead = ProductReference.Parse(query[OutfitForms.Instead]) is { } named
            ? _outfit.Pieces.FirstOrDefault(piece => ProductReference.Of(piece.Product) == named)
            : null;
        _from = ClosetLooks.FromOf(query) ?? (_instead is null ? null : ClosetName.Text);
        _days = await Companion.Store.Outfits.GetDaysAsync(
            person,
            DateOnly.MinValue,
            DateOnly.MaxValue,
            Id,
            cancellationToken
        );
        _sources = await ReadSourcesAsync(cancellationToken);
        _look = _from is null ? null : await SuggestAsync(person, _from, cancellationToken);
        _addable = await FindAddableAsync(person, cancellationToken);
    }

    // The closet first, whether there is anything in it or not.
    private async Task<IReadOnlyList<string>> ReadSourcesAsync(CancellationToken cancellationToken)
    {
        var catalogues = await Companion.Store.Products.GetCataloguesAsync(
            Visitor.Scope,
            cancellationToken
        );
        return
        [
            ClosetName.Text,
            .. catalogues
                .Where(catalogue => catalogue.Products > 0 && catalogue.Name != ClosetName.Text)
                .Select(catalogue => catalogue.Name)
                .Take(MostSources - 1),
        ];
    }

    private async Task<Look> SuggestAsync(
        string person,
        string from,
        CancellationToken cancellationToken
    )
    {
        var skip = await ProductLooks.KeysOfAsync(
            Companion.Store,
            Visitor.Scope,
            _skipped,
            cancellationToken
        );
        var wish = new OutfitWish
        {
            From = from,
            InsteadOf = _instead?.Product.Key,
            Skip = skip,
        };
        try
        {
            return await Queue.RunAsync(
                    companion => companion.SuggestAsync(person, Id, wish, cancellationToken),
                    cancellationToken
                ) ?? new Look(null, null, [], null);
        }
        catch (QueryException)
        {
            // An empty closet is no catalogue yet.
            return new Look(null, null, [], null);
        }
    }

    private async Task<IReadOnlyList<StoredProduct>> FindAddableAsync(
        string person,
        CancellationToken cancellationToken
    )
    {
        var there = _outfit!.Pieces.Select(piece => piece.Product.Key).ToHashSet();
        var counts = await Companion.Store.Closets.CountAsync(person, cancellationToken);
        if (!counts.Keys.Any(state => state != ItemState.GivenAway))
        {
            return [];
        }

        if (_words is null || _words.Length > PageSearch.LongestWords)
        {
            var newest = await Companion.Store.Closets.GetPageAsync(
                person,
                before: null,
                MostAddable + there.Count,
                ItemState.Ready,
                cancellationToken
            );
            return [.. newest.Select(item => item.Product).Where(IsNew).Take(MostAddable)];
        }

        var result = await Queue.SearchAsync(
            new SearchQuery
            {
                Texts = [_words],
                Scope = Scope.Of(person),
                Catalogue = ClosetName.Text,
                Top = MostAddable + there.Count,
            },
            cancellationToken
        );
        return [.. result.Hits.Select(hit => hit.Product).Where(IsNew).Take(MostAddable)];

        bool IsNew(StoredProduct product) => !there.Contains(product.Key);
    }
}

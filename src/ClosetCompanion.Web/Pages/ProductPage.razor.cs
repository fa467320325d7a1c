using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Search.CutOuts;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Browsing;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.Products;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>One product, large, with what the catalogue says about it and what looks like it.</summary>
public sealed partial class ProductPage : ComponentBase
{
    private const int SimilarShown = 12;

    // A longer value is a text of this product, and nothing that others have too.
    private const int LongestLink = 40;

    // The brand stands above the title, the category ends in the kind.
    private static readonly ProductField[] _told =
    [
        .. ProductFields.All.Where(field =>
            field.IsFacet && field.Type == typeof(string) && field.Name != "brand"
        ),
    ];

    private StoredProduct? _product;
    private IReadOnlyList<Hit> _similar = [];
    private IReadOnlyList<ProductReference> _skipped = [];
    private Look? _look;
    private string? _from;

    /// <summary>The catalogue's name.</summary>
    [Parameter]
    public string Catalogue { get; set; } = "";

    /// <summary>The product's id in the catalogue.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The request, whose status says whether there is such a product.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    private IEnumerable<StoredProduct> Shown =>
        [
            _product!,
            .. _similar.Select(hit => hit.Product),
            .. _look?.Pieces.Select(piece => piece.Product) ?? [],
        ];

    private SearchAddress Likes => new SearchAddress().PlusLike(ProductReference.Of(_product!));

    // Feeds are not ours: nothing but an ordinary web address becomes a link.
    private string? ShopAddress =>
        Uri.TryCreate(_product?.Product.Link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _product = await Store.Products.FindAsync(Scope, Catalogue, Id ?? "", Http.RequestAborted);
        if (_product is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (_product.Catalogue == ClosetName.Text)
        {
            // One's own things have a page of their own.
            Http.Response.Redirect(ClosetPaths.Of(_product.Product.Id));
            return;
        }

        await NoteOpeningAsync(_product);
        _skipped = ProductLooks.SkippedIn(Http.Request.Query);
        _from = ClosetLooks.FromOf(Http.Request.Query);
        _look =
            _from is not null && Visitor.Id is { } person
                ? await ClosetLooks.CompleteAsync(
                    Queue,
                    Store,
                    person,
                    _product,
                    _from,
                    _skipped,
                    Http.RequestAborted
                )
                : await ProductLooks.CompleteAsync(
                    Queue,
                    Store,
                    Scope,
                    _product,
                    slot: null,
                    _skipped,
                    Http.RequestAborted
                );
        _similar = await FindSimilarAsync(_product);
    }

    // Where the person has agreed to it: the page before tells the words.
    private async Task NoteOpeningAsync(StoredProduct product)
    {
        if (
            Visitor.Id is not null
            && Uri.TryCreate(Http.Request.Headers.Referer, UriKind.Absolute, out var before)
            && before.AbsolutePath == "/"
            && Reader.Read(before.PathAndQuery).Words is { Length: > 0 } words
            && Growth.MayKeepOpening(Http)
        )
        {
            await Companion.NoteOpeningAsync(
                Visitor.Scope,
                product.Catalogue,
                product.Product.Id,
                words,
                place: null,
                Http.RequestAborted
            );
        }
    }

    private async Task<IReadOnlyList<Hit>> FindSimilarAsync(StoredProduct product)
    {
        try
        {
            var result = await Queue.SearchAsync(
                new SearchQuery
                {
                    Scope = Scope,
                    Like = [product.Key],
                    Top = SimilarShown + 1,
                },
                Http.RequestAborted
            );
            return [.. result.Hits.Where(hit => hit.Product.Key != product.Key).Take(SimilarShown)];
        }
        catch (QueryException)
        {
            // A product whose picture could not be read is like nothing; its page is shown all the same.
            return [];
        }
    }

    // What others share leads to all that have it.
    private static IEnumerable<(string Name, string Value, SearchAddress? Address)> Facts(
        StoredProduct stored
    )
    {
        var product = stored.Product;
        (string Name, string? Value, string? Field)[] known =
        [
            ("Kind", product.Kind, "kind"),
            .. _told.Select(field =>
                (FieldLabel.Of(field.Name), field.Get(product) as string, (string?)field.Name)
            ),
            .. product.OtherColours.Select(colour => ("Also", (string?)colour, (string?)"colour")),
            .. product
                .Attributes.Where(attribute => attribute.Key != CutOutMark.Name)
                .Select(attribute =>
                    (FieldLabel.Of(attribute.Key), (string?)attribute.Value, FieldOf(attribute))
                ),
            ("Catalogue", stored.Catalogue, "catalogue"),
            ("Number", product.Id, null),
        ];
        return known
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact =>
                (
                    fact.Name,
                    fact.Value!,
                    fact.Field is null ? null : new SearchAddress().Toggle(fact.Field, fact.Value!)
                )
            );
    }

    private static string? FieldOf(KeyValuePair<string, string> attribute) =>
        attribute.Value.Length <= LongestLink ? attribute.Key.ToLowerInvariant() : null;
}

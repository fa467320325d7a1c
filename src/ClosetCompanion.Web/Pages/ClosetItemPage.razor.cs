using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.CutOuts;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Web.Browsing;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.Products;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>One thing of the closet of whoever looks at it.</summary>
public sealed partial class ClosetItemPage : ComponentBase
{
    private ClosetItem? _item;
    private IReadOnlyList<DateOnly> _days = [];
    private IReadOnlyList<ProductReference> _skipped = [];
    private Look? _look;
    private string? _from;

    /// <summary>The thing's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The request, whose status says whether there is such a thing.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellationToken = Http.RequestAborted;
        _item = Visitor.Id is { } asked
            ? await Store.Closets.FindAsync(asked, Id, cancellationToken)
            : null;
        if (_item is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var person = Visitor.Id!;
        var wears = await Store.Closets.GetWearsAsync(
            person,
            DateOnly.MinValue,
            DateOnly.MaxValue,
            Id,
            cancellationToken
        );
        _days = [.. wears.Select(wear => wear.Day).Reverse()];
        _skipped = ProductLooks.SkippedIn(Http.Request.Query);
        _from = ClosetLooks.FromOf(Http.Request.Query);
        _look = await ClosetLooks.CompleteAsync(
            Queue,
            Store,
            person,
            _item.Product,
            _from ?? ClosetName.Text,
            _skipped,
            cancellationToken
        );
    }

    // The one without its ground comes first, or not at all.
    private static IEnumerable<int> ShownPictures(StoredProduct product)
    {
        var mark = CutOutMark.Of(product);
        var photos = Enumerable
            .Range(0, Math.Max(1, product.Pictures.Count))
            .Where(index => index != mark?.Index);
        return mark is { IsShown: true } ? photos.Prepend(mark.Index) : photos;
    }

    private static IEnumerable<(string Name, string Value)> Facts(ClosetItem item)
    {
        var product = item.Product.Product;
        (string, string?)[] facts =
        [
            ("Worn", WearText.Times(item.Wears)),
            ("Last", item.Wears.Last is { } last ? WearText.Of(last) : null),
            ("Cost", PriceText.Of(product.Price, product.Currency)),
            ("For each wear", WearText.Cost(item)),
            ("Bought", item.Details.BoughtOn is { } bought ? WearText.Of(bought) : null),
            ("Given away", item.Details.GivenAwayOn is { } gone ? WearText.Of(gone) : null),
            ("From", item.Details.FromCatalogue),
            ("Notes", item.Details.Notes),
        ];
        return facts
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Item2))
            .Select(fact => (fact.Item1, fact.Item2!));
    }
}

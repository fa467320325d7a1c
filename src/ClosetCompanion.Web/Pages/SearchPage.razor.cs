using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Browsing;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>The search page: a box, and the hits of what its address asks for.</summary>
public sealed partial class SearchPage : ComponentBase
{
    private SearchAddress _address = new();
    private SearchOutcome _outcome = new();
    private ShowcaseView _showcase = ShowcaseView.Empty;
    private int _inCloset;

    // The page is rendered a first time while the search still runs. A redirect never sets this.
    private bool _isReady;

    /// <summary>The request, whose status says whether there is an answer.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    // What cannot be searched with is not offered for the next search either.
    private SearchAddress Answerable =>
        _outcome.Problem is null ? _address : new SearchAddress { Words = _address.Words };

    private string Heading =>
        _address switch
        {
            { Words.Length: > 0 } => $"“{_address.Words}”",
            { Also: [var part, ..] } => $"“{part.Words}”",
            { Pictures.Count: 1 } => "Like your picture",
            { Pictures.Count: > 1 } => $"Like your {_address.Pictures.Count} pictures",
            { Like.Count: > 0 } => "More like this",
            _ => string.Join(", ", _address.Filters.Select(Words)),
        };

    private string Summary =>
        (_address.HasSubject, _address.Order) switch
        {
            (_, SearchOrder.Price) => $"{Count(_outcome.Found)}, cheapest first",
            (_, SearchOrder.Discount) => $"{Count(_outcome.Found)}, most reduced first",
            (_, SearchOrder.PriceDescending) => $"{Count(_outcome.Found)}, dearest first",
            (true, SearchOrder.Closeness) => $"{Count(_outcome.Found)}, closest first",
            _ => $"{Count(_outcome.Found)}, newest first",
        };

    private string Title =>
        _address.IsEmpty
            ? "Closet Companion – find clothes by words or by picture"
            : $"{Heading} – Closet Companion";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _address = Reader.Read(Http.Request.Query);
        if (SearchAddressFields.IsUntidy(Http.Request.Query))
        {
            // A form says more than it needs to; the address that people see and keep does not.
            Http.Response.Redirect(_address.ToString());
            return;
        }

        if (_address.IsEmpty)
        {
            _inCloset = Companion.GetProducts(Scope).Count;
            _showcase = await Showcase.GetAsync(PageSearch.PageSize, Http.RequestAborted);
        }
        else
        {
            _outcome = await Search.RunAsync(_address, Http.RequestAborted);
            Http.Response.StatusCode = _outcome.Problem?.Status ?? StatusCodes.Status200OK;
        }

        _isReady = true;
    }

    private static string Words(SearchFilter filter) =>
        filter.Field == SearchAddressFields.Price
            ? $"Price {PriceText.OfRange(filter.Value)}"
            : filter.Value;

    private static string Count(int products) =>
        products == 1 ? "1 product" : $"{products:N0} products";
}

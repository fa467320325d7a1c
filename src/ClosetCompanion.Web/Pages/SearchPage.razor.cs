using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>The search page: a box, and the hits of what its address asks for.</summary>
public sealed partial class SearchPage : ComponentBase
{
    private SearchAddress _address = new();
    private SearchOutcome _outcome = new();
    private IReadOnlyList<StoredProduct> _showcase = [];
    private int _inCloset;

    /// <summary>The words.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>The name of a kept query picture.</summary>
    [SupplyParameterFromQuery(Name = "picture")]
    public string? Picture { get; set; }

    /// <summary>The product to be like, as <c>catalogue/id</c>.</summary>
    [SupplyParameterFromQuery(Name = "like")]
    public string? Like { get; set; }

    /// <summary>The page of hits.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? Page { get; set; }

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
            { Picture: not null } => "Like your picture",
            _ => "More like this",
        };

    private string Title =>
        _address.IsEmpty
            ? "Closet Companion – find clothes by words or by picture"
            : $"{Heading} – Closet Companion";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _address = SearchAddress.Parse(Words, Picture, Like, Page);
        if (_address.IsEmpty)
        {
            _inCloset = Gate.Companion.Index.Products;
            _showcase = await Showcase.GetAsync(PageSearch.PageSize, Http.RequestAborted);
            return;
        }

        _outcome = await Search.RunAsync(_address, Http.RequestAborted);
        if (_outcome.Problem is { } problem)
        {
            Http.Response.StatusCode = problem.Status;
        }
    }

    private static string Count(int products) =>
        products == 1 ? "1 product" : $"{products:N0} products";
}

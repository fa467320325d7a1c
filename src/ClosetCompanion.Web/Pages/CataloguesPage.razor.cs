using ClosetCompanion.Catalog.Store;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>What the closet is made of.</summary>
public sealed partial class CataloguesPage : ComponentBase
{
    private IReadOnlyList<CatalogueSummary> _catalogues = [];

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync() =>
        _catalogues = await Gate.Companion.Store.GetCataloguesAsync(Http.RequestAborted);
}

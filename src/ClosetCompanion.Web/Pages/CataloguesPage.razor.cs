using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Imports;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>What the closet is made of, and the ways to change it for those who may.</summary>
public sealed partial class CataloguesPage : ComponentBase
{
    private IReadOnlyList<CatalogueSummary> _catalogues = [];
    private IReadOnlyList<ImportSnapshot> _imports = [];
    private ReembeddingState? _embedding;
    private bool _allowed;
    private bool _signedIn;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _allowed = await Access.IsAllowedAsync(Http);
        _signedIn = Access.IsSignedIn(Http);
        _embedding = await Reembedding.FindLastAsync(Http.RequestAborted);
        _imports = _allowed ? await Imports.GetAsync(Http.RequestAborted) : [];
        _catalogues = await Store.Products.GetCataloguesAsync(Scope, Http.RequestAborted);
    }
}

using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;
using Microsoft.AspNetCore.Components;

namespace ClosetCompanion.Web.Pages;

/// <summary>What answers, how good it is, and what is kept of a search.</summary>
public sealed partial class AboutPage : ComponentBase
{
    private IReadOnlyList<CatalogueSummary> _catalogues = [];
    private string? _card;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    private ModelManifest Manifest => Companion.Model.Manifest;

    private IEnumerable<(string Name, string Value)> ModelFacts
    {
        get
        {
            var manifest = Manifest;
            var provenance = manifest.Provenance;
            (string Name, string? Value)[] facts =
            [
                ("Name", manifest.Id),
                ("Space", $"{manifest.Dimensions} dimensions"),
                (
                    "Looks at",
                    $"pictures of {manifest.Image.Width} × {manifest.Image.Height} pixels"
                ),
                ("Reads", $"up to {manifest.Text.ContextLength} tokens of a text"),
                ("Precision", manifest.Precision.ToString().ToLowerInvariant()),
                ("Begun from", provenance?.BaseWeights),
                ("Learned from", provenance?.Data),
                ("Licence", provenance?.Licence),
            ];
            return facts
                .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
                .Select(fact => (fact.Name, fact.Value!));
        }
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _catalogues = await Store.Products.GetCataloguesAsync(Scope, Http.RequestAborted);
        _card = await Card.ReadAsync(Http.RequestAborted);
    }
}

using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>What a catalogue holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Products">Products on offer.</param>
/// <param name="Retired">Products that are kept but no longer found.</param>
/// <param name="Source">What it was last imported from.</param>
internal sealed record CatalogueAnswer(string Name, int Products, int Retired, string Source)
{
    public static CatalogueAnswer Of(CatalogueSummary summary) =>
        new(summary.Name, summary.Products, summary.Retired, Path.GetFileName(summary.Source));
}

namespace ClosetCompanion.Web.Catalogues;

/// <summary>The catalogues.</summary>
/// <param name="Catalogues">By name.</param>
internal sealed record CatalogueList(IReadOnlyList<CatalogueAnswer> Catalogues);

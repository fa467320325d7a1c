namespace ClosetCompanion.Catalog.Store.People;

/// <summary>How much a store keeps of a person.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Opinions">Products that the person has an opinion about.</param>
/// <param name="Openings">Kept openings.</param>
/// <param name="Catalogues">The person's own catalogues.</param>
/// <param name="Products">Products in them, retired ones too.</param>
public sealed record PersonSummary(
    string Id,
    int Opinions,
    int Openings,
    int Catalogues,
    int Products
);

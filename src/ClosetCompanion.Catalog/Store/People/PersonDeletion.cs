namespace ClosetCompanion.Catalog.Store.People;

/// <summary>What was deleted of a person.</summary>
/// <param name="Opinions">Opinions.</param>
/// <param name="Openings">Kept openings.</param>
/// <param name="Catalogues">The person's own catalogues.</param>
/// <param name="Products">Products in them.</param>
/// <param name="Pictures">Pictures that no other product shows.</param>
public sealed record PersonDeletion(
    int Opinions,
    int Openings,
    int Catalogues,
    int Products,
    int Pictures
);

using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What selected products must fulfil.</summary>
/// <param name="Catalogue">The one catalogue that is searched; null for all that may be seen.</param>
/// <param name="Filters">What must hold.</param>
/// <param name="LeftOut">Products that are not to be found whatever the filters say.</param>
internal sealed record SelectionCriteria(
    string? Catalogue,
    IReadOnlyList<SearchFilter> Filters,
    IReadOnlyCollection<long> LeftOut
);

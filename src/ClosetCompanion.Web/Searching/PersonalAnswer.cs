using System.ComponentModel;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Web.Searching;

/// <summary>The answer to a person's own search.</summary>
internal sealed record PersonalAnswer : SearchDocument<PersonalHit>
{
    public PersonalAnswer(SearchResult result, IReadOnlyDictionary<long, StoredProduct> reasons)
        : base(result, hit => new PersonalHit(hit, reasons.GetValueOrDefault(hit.Product.Key))) =>
        Personal = result.IsPersonal;

    [Description(
        "Whether the hits are in the person's own order: something was said of products, and hits are sorted by closeness."
    )]
    public bool Personal { get; }
}

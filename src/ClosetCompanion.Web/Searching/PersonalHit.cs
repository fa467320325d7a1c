using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Web.Searching;

/// <summary>A hit of a person's own search.</summary>
internal sealed record PersonalHit : HitAnswer
{
    [SetsRequiredMembers]
    public PersonalHit(Hit hit, StoredProduct? because)
        : base(hit)
    {
        Because = because is null
            ? null
            : new LikedProduct(because.Catalogue, because.Product.Id, because.Product.Title);
    }

    [Description("The liked product that brought this one up most; absent where none did.")]
    public LikedProduct? Because { get; }
}

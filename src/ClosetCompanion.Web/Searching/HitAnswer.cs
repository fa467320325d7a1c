using System.Diagnostics.CodeAnalysis;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Searching;

/// <summary>A hit, as the API tells it: with the addresses of its picture and its page on this server.</summary>
internal record HitAnswer : HitDocument
{
    [SetsRequiredMembers]
    public HitAnswer(Hit hit)
        : base(hit)
    {
        Picture = hit.Product.Pictures is [var main, ..] ? $"/pictures/{main}" : null;
        Page = ProductReference.Of(hit.Product).PageAddress;
    }

    /// <summary>The address of the main picture, from the root of the server.</summary>
    public string? Picture { get; }

    /// <summary>The address of the product's page, from the root of the server.</summary>
    public string Page { get; }
}

using System.ComponentModel;
using System.Text.Json.Serialization;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Web.Products;

/// <summary>A product as it shall be from now on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProductRequest : Product
{
    [Description(
        "Names of pictures that were uploaded, the main one first; when absent the pictures stay as they are."
    )]
    public IReadOnlyList<string>? Pictures { get; init; }

    /// <summary>The same as the store takes it; a null where several values may stand means none.</summary>
    public Product ToProduct() =>
        this with
        {
            Category = Category ?? [],
            OtherColours = OtherColours ?? [],
            Attributes = Attributes ?? new Dictionary<string, string>(),
        };
}

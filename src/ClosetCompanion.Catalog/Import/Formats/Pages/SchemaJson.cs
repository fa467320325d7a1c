using System.Text.Json;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Products of schema.org as JSON-LD in a file of its own.</summary>
internal sealed class SchemaJson : JsonFormat
{
    public override string Name => "products of schema.org (JSON-LD)";

    public override string KnownBy => "JSON or JSON-LD with @type Product or ProductGroup";

    protected override bool Fits(Columns members) =>
        members.Has("type") && members.Names.Contains("@type");

    protected override IEnumerable<FeedItem> Read(JsonElement product, RowPlace place) =>
        SchemaProducts.Read(product, place);
}

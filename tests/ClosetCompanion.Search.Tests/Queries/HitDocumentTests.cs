using System.Text.Json;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Tests.Queries;

public sealed class HitDocumentTests
{
    [Fact]
    public void Json_has_every_field_of_the_product_and_then_why_it_is_a_hit()
    {
        var product = new Product
        {
            Id = "7",
            Title = "Polo",
            Category = ["Apparel", "Polos"],
            Size = "M",
            SalePrice = 9.5m,
        };
        var hit = new Hit(new StoredProduct(1, "shop", product, []), 0.5f)
        {
            MatchedWords = ["polo"],
            Folded = 2,
        };

        using var json = JsonSerializer.SerializeToDocument(
            new HitDocument(hit),
            JsonSerializerOptions.Web
        );

        var names = json.RootElement.EnumerateObject().Select(field => field.Name).ToList();
        names.ShouldBeUnique();
        names.ShouldBeSubsetOf([
            "id",
            .. ProductFields.All.Select(field => field.Name),
            "attributes",
            "kind",
            "catalogue",
            "score",
            "cosine",
            "textRank",
            "matchedWords",
            "matchedAttributes",
            "looks",
            "folded",
        ]);
        ProductFields.All.Select(field => field.Name).ShouldBeSubsetOf(names);
        names[..2].ShouldBe(["id", "title"]);
        names[^8..]
            .ShouldBe([
                "catalogue",
                "score",
                "cosine",
                "textRank",
                "matchedWords",
                "matchedAttributes",
                "looks",
                "folded",
            ]);
        json.RootElement.GetProperty("kind").GetString().ShouldBe("Polos");
        json.RootElement.GetProperty("size").GetString().ShouldBe("M");
        json.RootElement.GetProperty("salePrice").GetDecimal().ShouldBe(9.5m);
        json.RootElement.GetProperty("catalogue").GetString().ShouldBe("shop");
    }
}

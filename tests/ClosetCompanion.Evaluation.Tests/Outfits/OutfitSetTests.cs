using ClosetCompanion.Evaluation.Outfits;

namespace ClosetCompanion.Evaluation.Tests.Outfits;

public sealed class OutfitSetTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("closet-outfits-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Outfits_and_products_are_read()
    {
        var set = await ReadAsync(
            "id,category,kind,colour\na,\"Tops, all\",Top,RED\nb,Bottoms,Skirt,BLUE\n",
            "outfit,product\n1,a\n1,b\n"
        );
        set.Outfits.Count.ShouldBe(1);
        set.Outfits[0].Select(product => product.Kind).ShouldBe(["Top", "Skirt"]);
        set.Products[0].Category.ShouldBe("Tops, all");
    }

    [Fact]
    public async Task An_unknown_product_is_named() =>
        (
            await Should.ThrowAsync<EvaluationException>(() =>
                ReadAsync("id,category,kind,colour\na,Tops,Top,RED\n", "outfit,product\n1,z\n")
            )
        ).Message.ShouldBe("outfits.csv: outfit 1 has the product z, which products.csv has not.");

    [Fact]
    public async Task A_missing_column_is_named() =>
        (
            await Should.ThrowAsync<EvaluationException>(() =>
                ReadAsync("id,category,colour\na,Tops,RED\n", "outfit,product\n1,a\n")
            )
        ).Message.ShouldContain("no column kind");

    [Fact]
    public async Task A_row_with_a_field_too_many_is_named_with_its_line() =>
        (
            await Should.ThrowAsync<EvaluationException>(() =>
                ReadAsync("id,category,kind,colour\na,Tops,Top,RED,x\n", "outfit,product\n1,a\n")
            )
        ).Message.ShouldStartWith("products.csv, line 2:");

    private async Task<OutfitSet> ReadAsync(string products, string outfits) =>
        await OutfitSet.ReadAsync(
            await MadeOutfits.ZipAsync(_folder.FullName, products, outfits),
            TestContext.Current.CancellationToken
        );
}

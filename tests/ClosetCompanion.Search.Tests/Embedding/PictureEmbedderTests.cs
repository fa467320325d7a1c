using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Embedding;

public sealed class PictureEmbedderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_every_picture_the_vector_that_the_model_gives_it_alone()
    {
        await using var workplace = await Workplace.CreateAsync();
        using var model = ClipModel.Load(workplace.ModelFolder);
        var store = await StoreOfAsync(workplace, pictures: 100);

        var report = await new PictureEmbedder(store, model).EmbedMissingAsync(
            cancellationToken: Cancellation
        );

        report.Embedded.ShouldBe(100);
        report.Unreadable.ShouldBeEmpty();
        var vectors = await store
            .ReadVectorsAsync(model.Manifest.Hash, cancellationToken: Cancellation)
            .ToListAsync(Cancellation);
        vectors.Count.ShouldBe(100);
        foreach (var (key, vector) in vectors)
        {
            var product = (await store.GetProductsAsync([key], Cancellation)).Single();
            var path = store.GetPicturePath(product.Pictures[0]);
            var bytes = await File.ReadAllBytesAsync(path, Cancellation);
            var expected = (await model.EmbedImageAsync([bytes], Cancellation)).Single();
            vector.ShouldBe(expected, 1e-5f);
        }
    }

    [Fact]
    public async Task Goes_on_where_it_was_stopped()
    {
        await using var workplace = await Workplace.CreateAsync();
        using var model = ClipModel.Load(workplace.ModelFolder);
        var store = await StoreOfAsync(workplace, pictures: 200);
        var embedder = new PictureEmbedder(store, model);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            embedder.EmbedMissingAsync(new StopAtOnce(stop), stop.Token)
        );
        var left = await store.GetPicturesToEmbedAsync(model.Manifest.Hash, Cancellation);
        var report = await embedder.EmbedMissingAsync(cancellationToken: Cancellation);

        left.Count.ShouldBeInRange(1, 199);
        report.Embedded.ShouldBe(left.Count);
        (await store.GetPicturesToEmbedAsync(model.Manifest.Hash, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_that_is_gone_from_the_disk_is_reported_and_tried_again_later()
    {
        await using var workplace = await Workplace.CreateAsync();
        using var model = ClipModel.Load(workplace.ModelFolder);
        var store = await StoreOfAsync(workplace, pictures: 3);
        var hashes = await store.GetPicturesToEmbedAsync(model.Manifest.Hash, Cancellation);
        File.Delete(store.GetPicturePath(hashes[0]));

        var report = await new PictureEmbedder(store, model).EmbedMissingAsync(
            cancellationToken: Cancellation
        );

        report.Embedded.ShouldBe(2);
        report.Unreadable.ShouldHaveSingleItem().Hash.ShouldBe(hashes[0]);
        (await store.GetPicturesToEmbedAsync(model.Manifest.Hash, Cancellation)).ShouldBe([
            hashes[0],
        ]);
    }

    private static async Task<CatalogStore> StoreOfAsync(Workplace workplace, int pictures)
    {
        var source = new ColourSource();
        for (var i = 0; i < pictures; i++)
        {
            source.Add($"{i}", "Shirt", i, 255 - i, i * 7 % 256);
        }
        var store = await CatalogStore.OpenAsync(workplace.DataFolder, Cancellation);
        await store.ImportAsync(source, "colours", cancellationToken: Cancellation);
        return store;
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<StartProgress>
    {
        public void Report(StartProgress value) => stop.Cancel();
    }
}

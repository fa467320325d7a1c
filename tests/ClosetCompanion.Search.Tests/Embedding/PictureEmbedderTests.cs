using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Starting;
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
        await using var view = await store.OpenViewAsync(Cancellation);
        var catalogue = (await view.GetCataloguesAsync(Cancellation)).Single();
        var products = await view.ReadChangesAsync(
                catalogue.Key,
                since: 0,
                model.Manifest.PictureHash,
                Cancellation
            )
            .ToListAsync(Cancellation);
        products.Count.ShouldBe(100);
        foreach (var changed in products)
        {
            var product = (
                await view.GetProductsAsync(Scope.Public, [changed.Key], Cancellation)
            ).Single();
            var bytes = await store.Pictures.ReadAsync(
                Scope.Public,
                product.Pictures[0],
                Cancellation
            );
            var expected = (await model.EmbedImageAsync([bytes], Cancellation)).Single();
            changed.Vectors.Single().ShouldBe(expected, 1e-5f);
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
        var left = await store.Embeddings.GetMissingAsync(model.Manifest.PictureHash, Cancellation);
        var report = await embedder.EmbedMissingAsync(cancellationToken: Cancellation);

        left.Count.ShouldBeInRange(1, 199);
        report.Embedded.ShouldBe(left.Count);
        (
            await store.Embeddings.GetMissingAsync(model.Manifest.PictureHash, Cancellation)
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task Vectors_that_a_store_has_under_the_hash_of_the_whole_model_are_taken_over()
    {
        await using var workplace = await Workplace.CreateAsync();
        using var model = ClipModel.Load(workplace.ModelFolder);
        var store = await StoreOfAsync(workplace, pictures: 3);
        var embedder = new PictureEmbedder(store, model);
        await embedder.EmbedMissingAsync(cancellationToken: Cancellation);
        await store.Embeddings.RenameAsync(
            model.Manifest.PictureHash,
            model.Manifest.Hash,
            Cancellation
        );

        var report = await embedder.EmbedMissingAsync(cancellationToken: Cancellation);

        report.Embedded.ShouldBe(0);
        var use = (await store.Embeddings.GetModelsAsync(Cancellation)).ShouldHaveSingleItem();
        use.Hash.ShouldBe(model.Manifest.PictureHash);
        use.Pictures.ShouldBe(3);
    }

    [Fact]
    public async Task A_picture_that_is_gone_from_the_disk_is_reported_and_tried_again_later()
    {
        await using var workplace = await Workplace.CreateAsync();
        using var model = ClipModel.Load(workplace.ModelFolder);
        var store = await StoreOfAsync(workplace, pictures: 3);
        var hashes = await store.Embeddings.GetMissingAsync(
            model.Manifest.PictureHash,
            Cancellation
        );
        File.Delete(
            Directory
                .EnumerateFiles(workplace.DataFolder, $"*{hashes[0]}*", SearchOption.AllDirectories)
                .Single()
        );

        var report = await new PictureEmbedder(store, model).EmbedMissingAsync(
            cancellationToken: Cancellation
        );

        report.Embedded.ShouldBe(2);
        report.Unreadable.ShouldHaveSingleItem().Hash.ShouldBe(hashes[0]);
        (
            await store.Embeddings.GetMissingAsync(model.Manifest.PictureHash, Cancellation)
        ).ShouldBe([hashes[0]]);
    }

    private static async Task<SqliteStore> StoreOfAsync(Workplace workplace, int pictures)
    {
        var source = new ColourSource();
        for (var i = 0; i < pictures; i++)
        {
            source.Add($"{i}", "Shirt", i, 255 - i, i * 7 % 256);
        }
        var store = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        await new CatalogueImport(source, "colours").RunAsync(
            store,
            cancellationToken: Cancellation
        );
        return store;
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<StartProgress>
    {
        public void Report(StartProgress value) => stop.Cancel();
    }
}

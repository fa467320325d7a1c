using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>
    /// Opens store and model, fills an empty store from <see cref="CompanionOptions.FirstSource"/>, embeds what is not
    /// embedded yet, loads the index and follows the store from then on.
    /// </summary>
    /// <exception cref="CatalogException">The store cannot be used.</exception>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    public static async Task<Companion> OpenAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        // The model starts while the store is opened: each takes some tenths of a second.
        var model = Task.Run(() => ClipModel.Load(options.ModelFolder), cancellationToken);
        var store = CatalogStores.OpenAsync(
            options.DataFolder,
            options.TimeProvider,
            cancellationToken
        );
        try
        {
            await Task.WhenAll(model, store);
            var companion = new Companion(await store, await model, options);
            await companion.StartAsync(options, progress, cancellationToken);
            return companion;
        }
        catch when (model.IsCompletedSuccessfully)
        {
            (await model).Dispose();
            throw;
        }
    }

    private async Task StartAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (
            options.FirstSource is { } source
            && await FirstStart.IsNeededAsync(
                Store.Products,
                source,
                options.FirstCatalogue,
                cancellationToken
            )
        )
        {
            await new CatalogueImport(source, options.FirstCatalogue).RunAsync(
                Store,
                StepProgress.For("Importing", progress),
                cancellationToken
            );
        }
        await EmbedAsync(progress, cancellationToken);
        await LoadAsync(progress, cancellationToken);
        _following = new FollowingLoop(Store, _follower, _time);
        // What most people search is learned before anybody asks.
        _learning?.Find(_follower.Current.Table.CataloguesIn(Scope.Public));
    }

    private async Task LoadAsync(
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        LoadProgress? loading = null;
        if (progress is not null)
        {
            var catalogues = await Store.Products.GetCataloguesAsync(
                Scope.Everything,
                cancellationToken
            );
            loading = new LoadProgress(progress, catalogues.Sum(catalogue => catalogue.Products));
            loading.Begin();
        }
        await CatchUpAsync(cancellationToken, loading);
        loading?.End();
    }

    /// <summary>Brings the index to the store as it is now, so that whoever has changed it sees the change at once.</summary>
    private async Task CatchUpAsync(
        CancellationToken cancellationToken,
        LoadProgress? progress = null
    )
    {
        await using var moment = await _follower.OpenAsync(cancellationToken, progress);
    }

    private Task<EmbeddingReport> EmbedAsync(
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    ) => new PictureEmbedder(Store, Model).EmbedMissingAsync(progress, cancellationToken);
}

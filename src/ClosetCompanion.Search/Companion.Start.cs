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
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

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
        await FillAsync(options, progress, cancellationToken);
        await EmbedAsync(progress, cancellationToken);
        await PrepareNearestAsync(options, progress, cancellationToken);
        await LoadAsync(progress, cancellationToken);
        _following = new FollowingLoop(Store, _follower, _time);
        // What most people search is learned before anybody asks.
        _learning?.Find(_follower.Current.Table.CataloguesIn(Scope.Public));
    }

    /// <summary>Fills an empty store, or waits while another program on a shared store does so.</summary>
    private async Task FillAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        while (
            options.FirstSource is { } source
            && await FirstStart.IsNeededAsync(
                Store.Products,
                source,
                options.FirstCatalogue,
                cancellationToken
            )
        )
        {
            try
            {
                await new CatalogueImport(source, options.FirstCatalogue).RunAsync(
                    Store,
                    StepProgress.For("Importing", progress),
                    cancellationToken
                );
                return;
            }
            catch (CatalogException busy) when (busy.IsBusy && Store.Temporary.IsShared)
            {
                progress?.Report(
                    new StartProgress("Waiting for another server that fills the store", 0, null)
                );
                await Task.Delay(_pause, _time, cancellationToken);
            }
        }
    }

    /// <summary>Makes the store able to find products whose vectors are not held in memory.</summary>
    private async Task PrepareNearestAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (options.MostInMemory is null)
        {
            return;
        }
        if (Store.Nearest is not { } nearest)
        {
            throw new CatalogException(
                $"The store in {Store.Location} holds all catalogues in memory; only a store in PostgreSQL has catalogues beyond it. Take {CompanionLocations.MostInMemoryVariable} away, or copy the store into a database (closet copy)."
            );
        }
        const string Step = "Preparing the vectors in the database";
        progress?.Report(new StartProgress(Step, 0, null));
        await nearest.PrepareAsync(
            Model.Manifest.Id,
            Model.Manifest.PictureHash,
            Model.Manifest.Dimensions,
            progress is null ? null : new CountProgress(Step, progress),
            cancellationToken
        );
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

    /// <summary>
    /// Embeds what is missing, so that all products can be found. On a shared store where others search already, that is
    /// done in the background instead, together with them.
    /// </summary>
    private async Task EmbedAsync(
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var embedder = new PictureEmbedder(Store, Model, _time);
        if (Store.Temporary.IsShared)
        {
            await embedder.TakeOverAsync(cancellationToken);
            var models = await Store.Embeddings.GetModelsAsync(cancellationToken);
            if (models.Any(use => use.Hash == Model.Manifest.PictureHash && use.Pictures > 0))
            {
                // What an import left that was killed. One that runs puts its own pictures into the queue when all are there.
                await using var held = await Store.Products.TryHoldAsync(cancellationToken);
                if (held is not null)
                {
                    await embedder.AddMissingAsync(cancellationToken);
                }
                return;
            }
        }
        await embedder.EmbedMissingAsync(progress, cancellationToken);
    }
}

using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search;

/// <summary>Store, model and index together: what the command line and the web app open to answer queries.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public sealed partial class Companion : IAsyncDisposable
{
    private readonly SemaphoreSlim changing = new(1);
    private readonly IndexLoader loader;
    private readonly CompanionSearch search;
    private readonly CalibrationFile calibrationFile;
    private volatile ScoreCalibration? calibration;

    private Companion(CatalogStore store, ClipModel model, CompanionOptions options)
    {
        Store = store;
        Model = model;
        Index = new VectorIndex(model.Manifest.Dimensions);
        calibrationFile = new CalibrationFile(
            options.DataFolder,
            options.ModelFolder,
            model.Manifest
        );
        calibration = calibrationFile.Read();
        loader = new IndexLoader(store, model.Manifest.Hash, Index);
        search = new CompanionSearch(
            store,
            Index,
            new QueryComposer(model, Index),
            new ScoreFeatures(model.Tokenizer)
        );
    }

    /// <summary>The store.</summary>
    public CatalogStore Store { get; }

    /// <summary>The model.</summary>
    public ClipModel Model { get; }

    /// <summary>The vectors of every product on offer whose pictures could be read.</summary>
    public VectorIndex Index { get; }

    /// <summary>
    /// Opens store and model, fills an empty store from <see cref="CompanionOptions.FirstSource"/>, embeds what is not
    /// embedded yet and loads the index.
    /// </summary>
    public static async Task<Companion> OpenAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        // The model starts while the store is opened: each takes some tenths of a second.
        var model = Task.Run(() => ClipModel.Load(options.ModelFolder), cancellationToken);
        var store = CatalogStore.OpenAsync(options.DataFolder, cancellationToken);
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

    /// <summary>Imports a source into a catalogue, embeds what is new and brings the index up to date.</summary>
    /// <returns>What the import did. Pictures that could not be read are listed among the skipped rows.</returns>
    public async Task<ImportReport> ImportAsync(
        IProductSource source,
        string catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var importer = new CatalogueImporter(Store, Model);
            var report = await importer.RunAsync(source, catalogue, progress, cancellationToken);
            await loader.LoadAsync(catalogue, cancellationToken);
            return report;
        }
        finally
        {
            changing.Release();
        }
    }

    /// <summary>Answers a query exactly: every product that the filters let through is compared.</summary>
    /// <exception cref="QueryException">The query is empty or asks for something impossible.</exception>
    /// <exception cref="Clip.Imaging.PictureException">A picture of the query cannot be read.</exception>
    public Task<SearchResult> SearchAsync(
        SearchQuery query,
        CancellationToken cancellationToken = default
    ) => search.RunAsync(query, loader.Contents, calibration, cancellationToken);

    /// <summary>The fields that hits can be filtered by, in lower case; attributes are among them.</summary>
    public IEnumerable<string> FilterFields => loader.Contents.Table.Fields;

    /// <summary>The products of a catalogue that can be found.</summary>
    /// <exception cref="QueryException">There is no such catalogue; the message names those that there are.</exception>
    public ProductSet GetCatalogue(string name) => loader.Contents.Table.GetCatalogue(name);

    /// <summary>
    /// Finds out from which scores on nothing in a catalogue is close to a text, and keeps it with the model, or beside
    /// the store when the model's folder cannot be written.
    /// </summary>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="QueryException">There is no such catalogue, or nothing in it.</exception>
    public async Task<CalibrationResult> CalibrateAsync(
        string? catalogue,
        CancellationToken cancellationToken = default
    )
    {
        var contents = loader.Contents;
        var products = await Store
            .ReadProductsAsync(catalogue, cancellationToken)
            .ToListAsync(cancellationToken);
        if (products.Count == 0)
        {
            throw new QueryException("There are no products to calibrate with; import some first.");
        }
        var calibrator = new Calibrator(
            (text, token) =>
                search.MeasureAsync(
                    new SearchQuery { Texts = [text], Catalogue = catalogue },
                    contents,
                    token
                )
        );
        var result = await CalibrationRun.RunAsync(
            calibrator,
            products,
            catalogue,
            cancellationToken
        );
        var path = await calibrationFile.WriteAsync(result.Calibration, cancellationToken);
        calibration = result.Calibration;
        return result with { Path = path };
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Model.Dispose();
        changing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task StartAsync(
        CompanionOptions options,
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (await FirstStart.SourceToImportAsync(Store, options, cancellationToken) is { } source)
        {
            var importing = StepProgress.For("Importing", progress);
            await Store.ImportAsync(source, options.FirstCatalogue, importing, cancellationToken);
        }
        await EmbedAsync(progress, cancellationToken);
        await loader.LoadAsync(progress, cancellationToken);
    }

    private Task<EmbeddingReport> EmbedAsync(
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    ) => new PictureEmbedder(Store, Model).EmbedMissingAsync(progress, cancellationToken);
}

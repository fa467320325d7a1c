using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Answering;
using ClosetCompanion.Search.Calibration;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Learning;
using ClosetCompanion.Search.Personal;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search;

/// <summary>Store, model and index together: what the command line and the web app open to answer queries.</summary>
/// <remarks>
/// <para>All members may be called from several threads at once.</para>
/// <para>
/// Every answer is that of the store at one moment. A change is in the very next answer, whoever has made it: this
/// companion, something else that uses the store, or another process.
/// </para>
/// </remarks>
public sealed partial class Companion : IAsyncDisposable
{
    private readonly SemaphoreSlim _changing = new(1);
    private readonly SemaphoreSlim _importing = new(1);
    private readonly IndexFollower _follower;
    private readonly LearningLoop? _learning;
    private readonly SearchRunner _search;
    private readonly TasteReader _tastes;
    private readonly CalibrationFile _calibrationFile;
    private readonly TimeProvider _time;
    private volatile ScoreCalibration? _calibration;
    private FollowingLoop? _following;

    private Companion(ICatalogStore store, ClipModel model, CompanionOptions options)
    {
        Store = store;
        Model = model;
        _time = options.TimeProvider;
        _calibrationFile = new CalibrationFile(
            CatalogStores.LocalFolderOf(options.DataFolder),
            options.ModelFolder,
            model.Manifest
        );
        _calibration = _calibrationFile.Read();
        _follower = new IndexFollower(
            store,
            model.Manifest.PictureHash,
            model.Manifest.Dimensions,
            options.MostInMemory,
            // Probabilities of a model that nobody calibrated say nothing.
            model.Manifest.AttributeScales
                is null
                ? null
                : DescribeFieldsAsync
        );
        _learning = options.Understand
            ? new LearningLoop(store, model.Manifest.PictureHash, _time)
            : null;
        _tastes = new TasteReader(store, _time);
        _search = new SearchRunner(
            _follower,
            _learning,
            _tastes,
            new AnswerBasisMaker(new QueryComposer(model, Counts), model.Tokenizer, Counts),
            new ScoreFeatures(model.Tokenizer),
            _time
        );
    }

    /// <summary>The store.</summary>
    public ICatalogStore Store { get; }

    /// <summary>The model.</summary>
    public ClipModel Model { get; }

    /// <summary>
    /// The vectors of every product on offer, of all people, whose pictures could be read and whose catalogue is not larger
    /// than <see cref="CompanionOptions.MostInMemory"/>; as they are now, it does not change.
    /// </summary>
    public VectorIndex Index => new(_follower.Current.Vectors);

    /// <summary>The version of the store that the index has; see <see cref="IStoreView.Version"/>.</summary>
    public long Version => _follower.Current.Version;

    /// <summary>
    /// Why the index could not be brought to the newest version of the store in the background; null when all is well. It
    /// is tried again every second.
    /// </summary>
    public Exception? FollowingFault => _following?.Fault;

    /// <summary>
    /// For how long the index has not been at the version of the store; zero when it is. Searches wait for it, so they are
    /// never behind.
    /// </summary>
    public TimeSpan Behind => _following?.Behind ?? TimeSpan.Zero;

    /// <summary>
    /// Whether texts of queries are read with words of the catalogues that everybody sees. A companion that has just started
    /// reads them as they are for a moment, and so gives other answers than one that runs for longer.
    /// </summary>
    public bool KnowsWords =>
        _learning is null
        || _learning.Fault is not null
        || _learning.Find(_follower.Current.Table.CataloguesIn(Scope.Public)) is not null;

    /// <summary>Why the words of the newest products could not be learned in the background; null when all is well.</summary>
    public Exception? LearningFault => _learning?.Fault;

    /// <summary>Learns what people like.</summary>
    internal TasteReader Tastes => _tastes;

    /// <summary>How often the costly steps of searches were done.</summary>
    internal SearchCounts Counts { get; } = new();

    /// <summary>
    /// Answers a query exactly: every product that the filters let through is compared. Of catalogues that are not held in
    /// memory the answer may be approximate, and then says so.
    /// </summary>
    /// <exception cref="QueryException">The query is empty or asks for something impossible.</exception>
    /// <exception cref="Clip.Imaging.PictureException">A picture of the query cannot be read.</exception>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public Task<SearchResult> SearchAsync(
        SearchQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        return _search.RunAsync(query, _calibration, cancellationToken);
    }

    /// <summary>
    /// Waits until queries in a scope are read with all words that its catalogues have now. Searches need not wait: they are
    /// answered without, or with the words of a moment ago, until then.
    /// </summary>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task LearnWordsAsync(Scope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (_learning is not null)
        {
            var now = _follower.Current;
            await _learning.WaitAsync(
                now.Table.CataloguesIn(scope),
                now.Version,
                cancellationToken
            );
        }
    }

    /// <summary>Counts what products can be narrowed by.</summary>
    /// <param name="scope">Whose catalogues, or the one catalogue, are counted.</param>
    /// <param name="filters">What the products must fulfil; none for all products.</param>
    /// <param name="cancellationToken">Stops reading the store.</param>
    /// <exception cref="QueryException">There is no such catalogue, or a filter names an unknown field or no range of numbers.</exception>
    public Task<FacetCounts> CountFacetsAsync(
        Scope scope,
        IReadOnlyList<SearchFilter> filters,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(filters);
        return _search.CountAsync(scope, filters, cancellationToken);
    }

    /// <summary>The fields that hits of a scope can be filtered by, as the index has them now; attributes are among them.</summary>
    public IReadOnlyList<string> GetFilterFields(Scope scope) =>
        [.. _follower.Current.Table.See(scope).Fields];

    /// <summary>The products of a scope that can be found, as the index has them now.</summary>
    /// <exception cref="QueryException">There is no such catalogue; the message names those that there are.</exception>
    public ProductSet GetProducts(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return _follower.Current.Table.See(scope).GetCatalogue(scope.Catalogue);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_following is not null)
        {
            await _following.DisposeAsync();
        }
        if (_learning is not null)
        {
            await _learning.DisposeAsync();
        }
        if (Store is IAsyncDisposable connected)
        {
            await connected.DisposeAsync();
        }
        Model.Dispose();
        _changing.Dispose();
        _importing.Dispose();
    }
}

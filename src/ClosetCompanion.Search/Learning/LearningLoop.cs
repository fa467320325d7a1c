using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Understanding;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Learning;

/// <summary>
/// Makes readers of queries in the background and renews them when the store changes, so that no search waits for one.
/// Until a reader is renewed the former one reads. When it fails, it is tried again.
/// </summary>
internal sealed class LearningLoop : IAsyncDisposable
{
    // Learning takes a twentieth of a core as long as that is a rest of seconds, and never more than a third: several servers
    // on one store are to read queries alike soon after the last change.
    private const int Rest = 20;
    private const int LeastRest = 2;

    private static readonly TimeSpan _enough = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly ReaderShelf _shelf = new();
    private readonly ICatalogStore _store;
    private readonly VocabularyLearner _learner;
    private readonly TimeProvider _time;
    private readonly Task _running;
    private volatile TaskCompletionSource _round = NewRound();
    private long _readers;
    private long _version = -1;

    /// <summary>Starts it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="modelHash">The model whose vectors are searched.</param>
    /// <param name="time">The time of the pauses.</param>
    public LearningLoop(ICatalogStore store, string modelHash, TimeProvider time)
    {
        (_store, _time) = (store, time);
        _learner = new VocabularyLearner(store, modelHash);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Why the last change could not be learned; null when all is well.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>The reader of some catalogues, or one for some of them; null while there is none.</summary>
    /// <param name="catalogues">The keys of the catalogues, rising.</param>
    public LearnedReader? Find(IReadOnlyList<long> catalogues) => _shelf.Find(catalogues);

    /// <summary>Waits for the reader of some catalogues that knows a version of the store.</summary>
    public async Task WaitAsync(
        IReadOnlyList<long> catalogues,
        long version,
        CancellationToken cancellationToken
    )
    {
        while (!_stop.IsCancellationRequested)
        {
            var round = _round.Task;
            if (_shelf.PlaceOf(catalogues).Reader is { } reader && reader.Version >= version)
            {
                return;
            }
            _shelf.Hurry();
            await round.WaitAsync(cancellationToken);
            if (Fault is { } fault)
            {
                throw fault;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Disposing again does no harm.
        if (!_running.IsCompleted)
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var began = _time.GetTimestamp();
            try
            {
                await RenewAsync(_stop.Token);
                Fault = null;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failed)
            {
                Fault = failed;
            }
            Interlocked.Exchange(ref _round, NewRound()).SetResult();
            await RestAsync(Fault is null ? RestAfter(_time.GetElapsedTime(began)) : _pause);
        }
        _round.TrySetResult();
    }

    private static TimeSpan RestAfter(TimeSpan worked) =>
        TimeSpan.FromTicks(Math.Min((Rest * worked).Ticks, (_enough + (LeastRest * worked)).Ticks));

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var places = _shelf.Places;
        _version = await _learner.LearnAsync(
            places.SelectMany(place => place.Catalogues).ToHashSet(),
            cancellationToken
        );
        foreach (var place in places)
        {
            CatalogueLearning[] known =
            [
                .. place.Catalogues.Select(_learner.Find).OfType<CatalogueLearning>(),
            ];
            var lessons = known.Sum(catalogue => catalogue.Lessons);
            place.Reader =
                place.Reader is { } reader && place.Lessons == lessons
                    ? reader with
                    {
                        Version = _version,
                    }
                    : Make([.. known.Select(catalogue => catalogue.Vocabulary)]);
            place.Lessons = lessons;
        }
    }

    private LearnedReader Make(IReadOnlyList<CatalogueVocabulary> known) =>
        new(++_readers, new QueryReader(CatalogueVocabulary.Join(known)), _version);

    // Until something is asked for, or the store has changed and the rest is long enough.
    private async Task RestAsync(TimeSpan rest)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Task[] reasons = [_shelf.WaitAsync(waiting.Token), RestAndWaitAsync(rest, waiting.Token)];
        await Task.WhenAny(reasons);
        await waiting.CancelAsync();
        await Task.WhenAll(reasons).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RestAndWaitAsync(TimeSpan rest, CancellationToken cancellationToken)
    {
        await Task.Delay(rest, _time, cancellationToken);
        // What could not be learned is learned as soon as the store can be read; no change need come.
        if (Fault is null)
        {
            await _store.WaitForChangeAsync(_version, cancellationToken);
        }
    }

    private static TaskCompletionSource NewRound() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}

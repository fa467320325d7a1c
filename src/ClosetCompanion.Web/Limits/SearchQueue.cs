using System.Threading.RateLimiting;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Limits;

/// <summary>
/// The bounded queue before the encoder. One search runs on each core, some wait, and more are refused at once:
/// so accepted searches stay fast under overload.
/// </summary>
internal sealed class SearchQueue : IDisposable
{
    private readonly ICompanionGate _gate;
    private readonly ConcurrencyLimiter _places;
    private readonly int _waiting;

    /// <summary>Makes the queue.</summary>
    public SearchQueue(ICompanionGate gate, LimitSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _gate = gate;
        _waiting = settings.Waiting;
        _places = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit =
                    settings.Searching > 0 ? settings.Searching : Environment.ProcessorCount,
                QueueLimit = settings.Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    /// <summary>Searches that wait now.</summary>
    public long Length => _places.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Searches that were refused since the start.</summary>
    public long Refused => _places.GetStatistics()?.TotalFailedLeases ?? 0;

    /// <summary>Whether the next one would be refused.</summary>
    public bool IsFull =>
        _places.GetStatistics() is { CurrentAvailablePermits: 0 } now
        && now.CurrentQueuedCount >= _waiting;

    /// <summary>Answers a query when its turn comes.</summary>
    /// <remarks>When the queue is full the request ends at once with a problem that says so (503).</remarks>
    public Task<SearchResult> SearchAsync(
        SearchQuery query,
        CancellationToken cancellationToken = default
    ) => RunAsync(companion => companion.SearchAsync(query, cancellationToken), cancellationToken);

    /// <summary>Runs other work that needs a core when its turn comes.</summary>
    /// <inheritdoc cref="SearchAsync" path="/remarks" />
    public async Task<T> RunAsync<T>(
        Func<Companion, Task<T>> work,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(work);
        using var place = await _places.AcquireAsync(1, cancellationToken);
        return place.IsAcquired
            ? await work(_gate.Companion)
            : throw new ProblemException(ApiProblem.Overloaded);
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}

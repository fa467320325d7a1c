using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Limits;

/// <summary>
/// The bounded queue before the encoder. One search runs on each core, some wait, and more are refused at once:
/// so accepted searches stay fast under overload. Clients take turns.
/// </summary>
internal sealed class SearchQueue(ICompanionGate gate, CurrentClient client, LimitSettings settings)
{
    private readonly FairQueue _places = new(
        settings.Searching > 0 ? settings.Searching : Environment.ProcessorCount,
        settings.Waiting
    );

    /// <summary>Searches that wait now.</summary>
    public long Length => _places.Length;

    /// <summary>Searches that were refused since the start.</summary>
    public long Refused => _places.Refused;

    /// <summary>Whether the next one of the client that asks would be refused.</summary>
    public bool IsFull => _places.IsFullFor(client.Name);

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
        using var place =
            await _places.EnterAsync(client.Name, cancellationToken)
            ?? throw new ProblemException(ApiProblem.Overloaded);
        return await work(gate.Companion);
    }
}

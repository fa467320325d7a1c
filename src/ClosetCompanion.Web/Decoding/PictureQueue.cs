using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Decoding;

/// <summary>
/// The bounded queue of all work on pictures: one core is left to searches, some work waits, clients take turns, and
/// what nobody waits for any more is not done.
/// </summary>
internal sealed class PictureQueue(CurrentClient client, LimitSettings settings)
{
    private readonly FairQueue _places = new(
        settings.Decoding > 0 ? settings.Decoding : Math.Max(1, Environment.ProcessorCount - 1),
        settings.WaitingPictures
    );

    /// <summary>Does work when its turn comes.</summary>
    /// <remarks>When the queue is full the request ends at once with a problem that says so (503).</remarks>
    public async Task<T> RunAsync<T>(
        Func<CancellationToken, T> work,
        CancellationToken cancellationToken
    )
    {
        using var place =
            await _places.EnterAsync(client.Name, cancellationToken)
            ?? throw new ProblemException(ApiProblem.Overloaded);
        return await Task.Run(() => work(cancellationToken), cancellationToken);
    }

    /// <summary>Does work that can be left out when its turn comes.</summary>
    /// <returns>The default when the queue is full.</returns>
    public async Task<T?> TryRunAsync<T>(
        Func<CancellationToken, T> work,
        CancellationToken cancellationToken
    )
    {
        using var place = await _places.EnterAsync(client.Name, cancellationToken);
        return place is null
            ? default
            : await Task.Run(() => work(cancellationToken), cancellationToken);
    }
}

using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// Hashes few passwords at a time, for each takes a tenth of a second of a core: half of the cores are left to searches, and
/// clients take turns.
/// </summary>
internal sealed class PasswordQueue(CurrentClient client)
{
    private const int Waiting = 64;

    private readonly FairQueue _queue = new(Environment.ProcessorCount / 2, Waiting);

    /// <summary>Waits for a turn, which ends when it is disposed of.</summary>
    /// <exception cref="ProblemException">Too many wait.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) =>
        await _queue.EnterAsync(client.Name, cancellationToken)
        ?? throw new ProblemException(ApiProblem.Overloaded);
}

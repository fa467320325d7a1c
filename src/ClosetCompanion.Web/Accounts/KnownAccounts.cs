using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Accounts;

/// <summary>Whether a server has accounts at all: pages of one person's own computer do not ask who somebody is.</summary>
internal sealed class KnownAccounts(ICompanionGate gate, TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(1);

    private volatile Answer? _last;

    /// <summary>Whether there are any, as of the last second.</summary>
    public async ValueTask<bool> AreThereAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && time.GetElapsedTime(last.At) < _fresh)
        {
            return last.AreThere;
        }

        if (gate.State.Companion is not { } companion)
        {
            return false;
        }

        var now = time.GetTimestamp();
        try
        {
            var areThere = await companion.Store.Accounts.HasAnyAsync(cancellationToken);
            _last = new Answer(areThere, now);
            return areThere;
        }
        catch (CatalogException)
        {
            // The page that says that the store cannot be reached asks this, too.
            return _last?.AreThere ?? false;
        }
    }

    private sealed record Answer(bool AreThere, long At);
}

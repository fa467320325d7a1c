using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Search.Personal;

/// <summary>Gives the taste of whoever asks, learned when it is first needed.</summary>
/// <param name="store">The store.</param>
/// <param name="time">Says whose prices count.</param>
internal sealed class TasteReader(ICatalogStore store, TimeProvider time)
{
    private readonly TasteShelf _shelf = new();

    // Whoever asks with the same list again need not wait again.
    private readonly ConditionalWeakTable<
        IReadOnlyList<StandingOpinion>,
        Tuple<SearchSnapshot, Scope, Taste?>
    > _given = new();

    /// <summary>The constants; others are tried by measurements alone.</summary>
    public TasteSettings Settings { get; set; } = TasteSettings.Default;

    /// <summary>The taste of the person of a scope; null where nobody asks or nothing is known.</summary>
    public async Task<Taste?> FindAsync(
        Scope scope,
        SearchSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        if (scope.Person is not { } person)
        {
            return null;
        }
        var mark = await store.People.GetMarkAsync(person, cancellationToken);
        if (mark == OpinionsMark.None)
        {
            return null;
        }
        if (_shelf.TryFind(person, mark, snapshot.Version, out var kept))
        {
            return kept;
        }
        var opinions = await store.People.GetNewestAsync(
            person,
            Settings.Opinions,
            cancellationToken
        );
        var taste = Make(scope, snapshot, opinions);
        _shelf.Put(person, mark, snapshot.Version, taste);
        return taste;
    }

    /// <summary>The taste that some opinions tell, the newest first.</summary>
    public Taste? Of(Scope scope, SearchSnapshot snapshot, IReadOnlyList<StandingOpinion> opinions)
    {
        if (
            !_given.TryGetValue(opinions, out var known)
            || known.Item1 != snapshot
            || known.Item2 != scope
        )
        {
            known = Tuple.Create(snapshot, scope, Make(scope, snapshot, opinions));
            _given.AddOrUpdate(opinions, known);
        }
        return known.Item3;
    }

    private Taste? Make(
        Scope scope,
        SearchSnapshot snapshot,
        IReadOnlyList<StandingOpinion> opinions
    ) => TasteMaker.Make(snapshot, snapshot.Table.See(scope), opinions, Settings, time.GetUtcNow());
}

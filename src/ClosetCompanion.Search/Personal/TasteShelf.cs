using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Search.Personal;

/// <summary>Keeps the tastes that were used last, each until its person says something else or the store changes.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
internal sealed class TasteShelf
{
    private const int Most = 256;

    private readonly Lock _using = new();
    private readonly LinkedList<(
        string Person,
        OpinionsMark Mark,
        long Version,
        Taste? Taste
    )> _kept = new();

    /// <summary>The taste of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="mark">Which opinions.</param>
    /// <param name="version">The version of the index.</param>
    /// <param name="taste">The taste; null also where there is nothing to learn from.</param>
    /// <returns>Whether it is kept.</returns>
    public bool TryFind(string person, OpinionsMark mark, long version, out Taste? taste)
    {
        lock (_using)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Person == person)
                {
                    _kept.Remove(node);
                    if (node.Value.Mark != mark || node.Value.Version != version)
                    {
                        break;
                    }
                    _kept.AddFirst(node);
                    taste = node.Value.Taste;
                    return true;
                }
            }
        }
        taste = null;
        return false;
    }

    /// <summary>Keeps a taste.</summary>
    public void Put(string person, OpinionsMark mark, long version, Taste? taste)
    {
        lock (_using)
        {
            _kept.AddFirst((person, mark, version, taste));
            if (_kept.Count > Most)
            {
                _kept.RemoveLast();
            }
        }
    }
}

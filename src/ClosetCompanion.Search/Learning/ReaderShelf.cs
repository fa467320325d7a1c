namespace ClosetCompanion.Search.Learning;

/// <summary>The readers of those sets of catalogues that are searched.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
internal sealed class ReaderShelf
{
    // Each holds all words of its catalogues.
    private const int MostPlaces = 8;

    private readonly Lock _using = new();
    private readonly Dictionary<string, ShelfPlace> _places = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _asked = new(0);
    private long _questions;

    /// <summary>All places.</summary>
    public IReadOnlyList<ShelfPlace> Places
    {
        get
        {
            lock (_using)
            {
                return [.. _places.Values];
            }
        }
    }

    /// <summary>
    /// The reader of some catalogues; until it is made, the one with most of them and no others; null when there is none.
    /// </summary>
    public LearnedReader? Find(IReadOnlyList<long> catalogues)
    {
        if (PlaceOf(catalogues).Reader is { } reader)
        {
            return reader;
        }
        lock (_using)
        {
            return _places
                .Values.Where(place =>
                    place.Catalogues.Count > 0
                    && place.Reader is not null
                    && place.Catalogues.All(catalogues.Contains)
                )
                .MaxBy(place => place.Catalogues.Count)
                ?.Reader;
        }
    }

    /// <summary>The place of some catalogues, which from then on is filled. The one that was not asked for longest goes.</summary>
    public ShelfPlace PlaceOf(IReadOnlyList<long> catalogues)
    {
        var name = string.Join(' ', catalogues);
        lock (_using)
        {
            if (!_places.TryGetValue(name, out var place))
            {
                if (_places.Count == MostPlaces)
                {
                    _places.Remove(_places.MinBy(entry => entry.Value.Asked).Key);
                }
                _places[name] = place = new ShelfPlace(catalogues);
                _asked.Release();
            }
            place.Asked = ++_questions;
            return place;
        }
    }

    /// <summary>Asks for the places to be filled now.</summary>
    public void Hurry() => _asked.Release();

    /// <summary>Waits until a place is to be filled.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _asked.WaitAsync(cancellationToken);
        while (_asked.Wait(0, CancellationToken.None))
        {
            // All that was asked for by now is answered at once.
        }
    }
}

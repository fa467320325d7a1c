namespace ClosetCompanion.Search.Filtering;

/// <summary>Which products share what. Each thing that a product has gets a number while it has it.</summary>
internal sealed class SharedThings
{
    private readonly Dictionary<SharedThing, int> _numbers = [];
    private readonly List<(SharedThing Thing, KeySet Keys)> _things = [default];
    private readonly Stack<int> _unused = new();

    /// <summary>The number of a thing that some product has; 0 for none.</summary>
    public int NumberOf(SharedThing? thing) =>
        thing is { } shared ? _numbers.GetValueOrDefault(shared) : 0;

    /// <summary>The products that have a thing.</summary>
    public KeySet HaversOf(int number) => _things[number].Keys;

    /// <summary>Notes that a product has a thing.</summary>
    /// <returns>The thing's number; 0 when there is none.</returns>
    public int Join(long key, SharedThing? thing)
    {
        if (thing is not { } shared)
        {
            return 0;
        }
        if (!_numbers.TryGetValue(shared, out var number))
        {
            if (!_unused.TryPop(out number))
            {
                number = _things.Count;
                _things.Add(default);
            }
            _numbers.Add(shared, number);
        }
        _things[number] = (shared, _things[number].Keys.With(key));
        return number;
    }

    /// <summary>Notes that a product no longer has a thing.</summary>
    /// <param name="key">The product.</param>
    /// <param name="number">The thing's number; 0 for none.</param>
    public void Leave(long key, int number)
    {
        if (number == 0)
        {
            return;
        }
        var (thing, keys) = _things[number];
        _things[number] = (thing, keys.Without(key));
        if (_things[number].Keys.Count == 0)
        {
            _things[number] = default;
            _numbers.Remove(thing);
            _unused.Push(number);
        }
    }
}

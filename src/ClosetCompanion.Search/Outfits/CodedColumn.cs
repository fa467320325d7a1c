using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Outfits;

/// <summary>A column whose values mean something, each found out once.</summary>
/// <param name="column">The column; null when no product has the field.</param>
/// <param name="read">What a value means, by its texts; there is at least one.</param>
internal sealed class CodedColumn<T>(Column? column, Func<IReadOnlyList<string>, T> read)
{
    private readonly Dictionary<int, T> _known = [];

    /// <summary>What a product's value means; the default when it has none.</summary>
    public T? Of(long key)
    {
        if (column?.CodeOf(key) is not (> 0 and var code))
        {
            return default;
        }
        if (!_known.TryGetValue(code, out var meaning))
        {
            _known[code] = meaning = column.TextsOf(key) is { Count: > 0 } texts
                ? read(texts)
                : default!;
        }
        return meaning;
    }
}

namespace ClosetCompanion.Search.Filtering;

/// <summary>Gives each value of a column a code. Values are only ever added.</summary>
internal sealed class ValueTableWriter
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private IReadOnlyList<string>[] _texts = new IReadOnlyList<string>[4];
    private ValueTable? _frozen;

    public int Count => _codes.Count;

    /// <summary>The code of a value, 1 or more; 0 when it has no text.</summary>
    /// <param name="value">A text, several texts, or null.</param>
    public int CodeOf(object? value) =>
        value switch
        {
            string text => CodeOf(text),
            IReadOnlyList<string> { Count: > 1 } texts => CodeOf(string.Join('\n', texts), texts),
            IReadOnlyList<string> { Count: 1 } texts => CodeOf(texts[0]),
            _ => 0,
        };

    /// <summary>The same for one text.</summary>
    public int CodeOf(string? text) =>
        string.IsNullOrEmpty(text) ? 0
        : _codes.TryGetValue(text, out var code) ? code
        : CodeOf(text, [text]);

    public ValueTable Freeze() => _frozen ??= new ValueTable(_texts, Count);

    private int CodeOf(string name, IReadOnlyList<string> texts)
    {
        if (_codes.TryGetValue(name, out var code))
        {
            return code;
        }
        if (_texts.Length == Count)
        {
            Array.Resize(ref _texts, 2 * Count);
        }
        // What was given out ends before this place.
        _texts[Count] = texts;
        _codes.Add(name, Count + 1);
        _frozen = null;
        return Count;
    }
}

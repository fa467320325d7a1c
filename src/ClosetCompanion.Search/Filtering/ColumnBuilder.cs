namespace ClosetCompanion.Search.Filtering;

/// <summary>Writes a <see cref="Column"/>.</summary>
internal sealed class ColumnBuilder(string name, int keys)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> values = [];
    private readonly int[] codes = new int[keys];

    public void Add(long key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add(key, value, [value]);
        }
    }

    public void Add(long key, IReadOnlyList<string> path)
    {
        if (path.Count > 0)
        {
            Add(key, string.Join('\n', path), path);
        }
    }

    public Column Build() => new(name, values, codes);

    private void Add(long key, string value, IReadOnlyList<string> texts)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            values.Add(texts);
            numbers[value] = number = values.Count;
        }
        codes[key] = number;
    }
}

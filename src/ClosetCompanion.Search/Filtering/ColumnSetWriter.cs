using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.CutOuts;

namespace ClosetCompanion.Search.Filtering;

/// <summary>Keeps a column for every field that products have, attributes included.</summary>
internal sealed class ColumnSetWriter
{
    private readonly ColumnWriter _catalogues = new(FieldNames.Catalogue, null);
    private readonly ColumnWriter[] _fields;
    private readonly SortedDictionary<string, ColumnWriter> _attributes = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly Dictionary<string, ColumnWriter> _byName;
    private Dictionary<string, int>? _places;

    public ColumnSetWriter()
    {
        _fields = [.. FactFields.Counted.Select(field => new ColumnWriter(field.Name, field.Read))];
        _byName = _fields.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The places of the columns by name, as <see cref="Freeze"/> gives them.</summary>
    public IReadOnlyDictionary<string, int> Places =>
        _places ??= All.Select((column, place) => (column.Name, place))
            .ToDictionary(
                entry => entry.Name,
                entry => entry.place,
                StringComparer.OrdinalIgnoreCase
            );

    private IEnumerable<ColumnWriter> All => [_catalogues, .. _fields, .. _attributes.Values];

    /// <summary>Notes what a product has.</summary>
    /// <param name="key">The product.</param>
    /// <param name="catalogue">The name of its catalogue.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="described">Fields with what its picture shows, for those that nobody filled.</param>
    /// <param name="isPublic">Whether everybody sees it.</param>
    /// <param name="isNew">Whether nothing was noted of it before.</param>
    public void Set(
        long key,
        string catalogue,
        ProductFacts facts,
        IReadOnlyList<KeyValuePair<string, string>> described,
        bool isPublic,
        bool isNew
    )
    {
        _catalogues.Set(key, catalogue, isPublic);
        foreach (var field in _fields)
        {
            field.Set(key, facts, isPublic);
        }
        var set = new HashSet<ColumnWriter>();
        foreach (var (name, value) in facts.Attributes.Concat(described))
        {
            // Where an attribute is called like a field of our own, it stands in for what the field does not say.
            if (
                !string.IsNullOrEmpty(value)
                && name != CutOutMark.Name
                && ColumnOf(name) is { } column
                && (!column.IsField || !column.HasValue(key))
            )
            {
                column.Set(key, value, isPublic);
                set.Add(column);
            }
        }
        if (!isNew)
        {
            foreach (var other in _attributes.Values.Where(column => !set.Contains(column)))
            {
                other.Clear(key, isPublic);
            }
        }
    }

    /// <summary>Notes that a product has nothing any more.</summary>
    public void Clear(long key, bool isPublic)
    {
        foreach (var column in All)
        {
            column.Clear(key, isPublic);
        }
    }

    /// <summary>The columns as they are now, in the order in which they are shown.</summary>
    /// <param name="products">All products with whether everybody sees them.</param>
    public IReadOnlyList<Column> Freeze(IEnumerable<(long Key, bool IsPublic)> products) =>
        [.. All.Select(column => column.Freeze(products))];

    // Null for a field of numbers, and for the name of the catalogue.
    private ColumnWriter? ColumnOf(string name)
    {
        if (
            !_byName.TryGetValue(name, out var column)
            && !name.Equals(FieldNames.Catalogue, StringComparison.OrdinalIgnoreCase)
            && !FactFields.Numbers.Any(field =>
                field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var attribute = name.ToLowerInvariant();
            _byName[name] = column = new ColumnWriter(attribute, null);
            _attributes[name] = column;
            _places = null;
        }
        return column;
    }
}

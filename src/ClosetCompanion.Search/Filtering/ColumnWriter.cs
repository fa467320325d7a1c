using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Filtering;

/// <summary>Keeps a <see cref="Column"/> up to date.</summary>
/// <param name="name">The field.</param>
/// <param name="read">The value of a product; null for an attribute, which is set by itself.</param>
internal sealed class ColumnWriter(string name, Func<ProductFacts, object?>? read)
{
    // From so many values on, it is asked now and then whether most of them are still in use.
    private const int FewValues = 1_000;

    private ValueTableWriter _values = new();
    private ChunkedWriter<int> _codes = new(0);
    private ChunkedWriter<int> _counts = new(0);
    private int _publicValues;
    private int _mostValues = FewValues;
    private Column? _frozen;

    public string Name => name;

    /// <summary>Whether it is a field of all products and not an attribute.</summary>
    public bool IsField => read is not null;

    /// <summary>Notes what a product has; for a field.</summary>
    public void Set(long key, ProductFacts facts, bool isPublic) =>
        Set(key, _values.CodeOf(read!(facts)), isPublic);

    /// <summary>Notes that a product has nothing.</summary>
    public void Clear(long key, bool isPublic) => Set(key, 0, isPublic);

    /// <summary>Notes the text that a product has.</summary>
    public void Set(long key, string text, bool isPublic) =>
        Set(key, _values.CodeOf(text), isPublic);

    public bool HasValue(long key) => _codes[key] > 0;

    /// <summary>The column as it is now; the same object as before when nothing has changed since.</summary>
    /// <param name="products">All products with whether everybody sees them.</param>
    public Column Freeze(IEnumerable<(long Key, bool IsPublic)> products)
    {
        if (_values.Count > _mostValues)
        {
            DropUnusedValues(products);
        }
        return _frozen ??= new Column(
            name,
            _values.Freeze(),
            _codes.Freeze(),
            _counts.Freeze(),
            _publicValues
        );
    }

    private void Set(long key, int code, bool isPublic)
    {
        var before = _codes[key];
        if (before == code)
        {
            return;
        }
        _frozen = null;
        _codes[key] = code;
        if (isPublic)
        {
            Count(before, -1);
            Count(code, 1);
        }
    }

    private void Count(int code, int step)
    {
        if (code == 0)
        {
            return;
        }
        var before = _counts[code];
        _counts[code] = before + step;
        _publicValues +=
            before == 0 ? 1
            : before + step == 0 ? -1
            : 0;
    }

    // Copies what is in use. It happens again after as many new values as there are then, so that a change pays for it
    // with a small share.
    private void DropUnusedValues(IEnumerable<(long Key, bool IsPublic)> products)
    {
        var (values, codes) = (_values.Freeze(), _codes);
        (_values, _codes, _counts, _publicValues) = (new(), new(0), new(0), 0);
        foreach (var (key, isPublic) in products)
        {
            if (codes[key] is > 0 and var code)
            {
                Set(key, _values.CodeOf(values.TextsOf(code)), isPublic);
            }
        }
        _mostValues = (2 * _values.Count) + FewValues;
    }
}

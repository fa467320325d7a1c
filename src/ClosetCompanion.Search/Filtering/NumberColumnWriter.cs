namespace ClosetCompanion.Search.Filtering;

/// <summary>Keeps a <see cref="NumberColumn"/> up to date.</summary>
internal sealed class NumberColumnWriter
{
    private readonly ChunkedWriter<double> _numbers = new(double.NaN);
    private int _publicNumbers;
    private NumberColumn? _frozen;

    /// <summary>Notes the number of a product; null for none.</summary>
    public void Set(long key, decimal? number, bool isPublic)
    {
        var (before, after) = (_numbers[key], (double?)number ?? double.NaN);
        if (before.Equals(after))
        {
            return;
        }
        _frozen = null;
        _numbers[key] = after;
        if (isPublic)
        {
            _publicNumbers += (double.IsNaN(after) ? 0 : 1) - (double.IsNaN(before) ? 0 : 1);
        }
    }

    /// <summary>The column as it is now; the same object as before when nothing has changed since.</summary>
    public NumberColumn Freeze() => _frozen ??= new NumberColumn(_numbers.Freeze(), _publicNumbers);
}

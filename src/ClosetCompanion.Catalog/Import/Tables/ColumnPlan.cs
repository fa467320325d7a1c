namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>What each column of a table holds, found from its name.</summary>
internal sealed class ColumnPlan
{
    private readonly ProductField[] _fields;

    /// <param name="columns">The columns' names, as the table writes them.</param>
    /// <param name="map">Columns that the caller named for fields, which go before what names suggest.</param>
    public ColumnPlan(IReadOnlyList<string> columns, IReadOnlyList<NamedColumn>? map = null)
    {
        _fields = new ProductField[columns.Count];
        foreach (var (field, name) in map ?? [])
        {
            int place = columns
                .ToList()
                .FindIndex(c => ColumnNames.Plain(c) == ColumnNames.Plain(name));
            if (place >= 0)
            {
                _fields[place] = field;
            }
        }
        var candidates = columns
            .Select((column, place) => (Place: place, Guess: ColumnNames.Guess(column)))
            .Where(c => c.Guess.Field != ProductField.Attribute && _fields[c.Place] == default)
            .OrderBy(c => c.Guess.Rank)
            .ThenBy(c => c.Place);
        foreach (var (place, guess) in candidates)
        {
            if (MayAdd(guess.Field, map))
            {
                _fields[place] = guess.Field;
            }
        }
    }

    public ProductField this[int column] => _fields[column];

    public bool Has(ProductField field) => _fields.Contains(field);

    /// <summary>The place of a field's column; -1 when there is none.</summary>
    public int IndexOf(ProductField field) => Array.IndexOf(_fields, field);

    // Every picture column counts, unless the caller has said which ones do.
    private bool MayAdd(ProductField field, IReadOnlyList<NamedColumn>? map) =>
        !Has(field)
        || (
            field == ProductField.Picture
            && map?.Any(named => named.Field == ProductField.Picture) != true
        );
}

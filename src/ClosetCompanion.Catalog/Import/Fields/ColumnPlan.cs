namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>What each column of a table holds, found from its name.</summary>
internal sealed class ColumnPlan
{
    private readonly FeedColumn[] _fields;
    private readonly int[] _places;

    /// <param name="columns">The columns' names, as the table writes them.</param>
    /// <param name="map">Columns that the caller named for fields, which go before what names suggest.</param>
    public ColumnPlan(IReadOnlyList<string> columns, IReadOnlyList<NamedColumn>? map = null)
    {
        _fields = new FeedColumn[columns.Count];
        string[] plain = [.. columns.Select(ColumnNames.Plain)];
        foreach (var (field, name) in map ?? [])
        {
            int place = Array.IndexOf(plain, ColumnNames.Plain(name));
            if (place >= 0)
            {
                _fields[place] = field;
            }
        }
        var candidates = columns
            .Select((column, place) => (Place: place, Guess: ColumnNames.Guess(column)))
            .Where(c => c.Guess.Field != FeedColumn.Attribute && _fields[c.Place] == default)
            .OrderBy(c => c.Guess.Rank)
            .ThenBy(c => c.Place);
        foreach (var (place, guess) in candidates)
        {
            if (MayAdd(guess.Field, map))
            {
                _fields[place] = guess.Field;
            }
        }
        NameByDescription(columns);
        Pictures =
        [
            .. Enumerable
                .Range(0, _fields.Length)
                .Where(place => _fields[place] == FeedColumn.Picture)
                .OrderBy(place => IsFurther(plain[place]) ? 1 : 0),
        ];
        _places = [.. Enum.GetValues<FeedColumn>().Select(f => Array.IndexOf(_fields, f))];
    }

    /// <summary>The places of the columns with pictures, the main one first.</summary>
    public IReadOnlyList<int> Pictures { get; }

    public FeedColumn this[int column] => _fields[column];

    public bool Has(FeedColumn field) => IndexOf(field) >= 0;

    /// <summary>The place of a field's column; -1 when there is none.</summary>
    public int IndexOf(FeedColumn field) => _places[(int)field];

    // "Omschrijving" and "Beschrijving": of two descriptions without a title the first is what the product is called.
    private void NameByDescription(IReadOnlyList<string> columns)
    {
        int described = Array.IndexOf(_fields, FeedColumn.Description);
        if (described < 0 || _fields.Contains(FeedColumn.Title))
        {
            return;
        }
        int[] places =
        [
            .. Enumerable
                .Range(0, _fields.Length)
                .Where(place =>
                    place == described
                    || (
                        _fields[place] == FeedColumn.Attribute
                        && ColumnNames.Guess(columns[place]).Field == FeedColumn.Description
                    )
                ),
        ];
        if (places.Length > 1)
        {
            _fields[places[0]] = FeedColumn.Title;
            _fields[places[1]] = FeedColumn.Description;
        }
    }

    private static bool IsFurther(string plain) =>
        plain.Contains("additional", StringComparison.Ordinal)
        || plain.Contains("alternate", StringComparison.Ordinal)
        || plain.Contains("gallery", StringComparison.Ordinal);

    // Every picture column counts, unless the caller has said which ones do.
    private bool MayAdd(FeedColumn field, IReadOnlyList<NamedColumn>? map) =>
        field == FeedColumn.Ignored
        || !_fields.Contains(field)
        || (
            field == FeedColumn.Picture
            && map?.Any(named => named.Field == FeedColumn.Picture) != true
        );
}

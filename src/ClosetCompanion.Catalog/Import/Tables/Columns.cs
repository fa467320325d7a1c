using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>The columns of a table.</summary>
internal sealed class Columns
{
    private readonly string[] _plain;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <param name="names">The columns' names, as the table writes them.</param>
    /// <param name="map">Columns that the caller named for fields.</param>
    public Columns(IReadOnlyList<string> names, IReadOnlyList<NamedColumn>? map = null)
    {
        Names = [.. names.Select(name => CellText.Words(name) ?? "")];
        Plan = new ColumnPlan(Names, map);
        _plain = [.. Names.Select(ColumnNames.Plain)];
        for (int place = 0; place < _plain.Length; place++)
        {
            _places.TryAdd(_plain[place], place);
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>What each column holds, as far as its name tells.</summary>
    public ColumnPlan Plan { get; }

    /// <summary>The letters and digits of a column's name.</summary>
    public string PlainName(int place) => _plain[place];

    public bool Has(string plainName) => _places.ContainsKey(plainName);

    /// <summary>Whether there is a column of each name.</summary>
    public bool HaveAll(params ReadOnlySpan<string> plainNames)
    {
        foreach (string name in plainNames)
        {
            if (!Has(name))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The place of a column by the letters and digits of its name; -1 when there is none.</summary>
    public int IndexOf(string plainName) => _places.GetValueOrDefault(plainName, -1);
}

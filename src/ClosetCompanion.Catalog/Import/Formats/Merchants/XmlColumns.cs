using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Merchants;

/// <summary>The columns that the elements of a feed's items stand for; most items have the same.</summary>
/// <param name="map">Elements that the caller named for fields.</param>
internal sealed class XmlColumns(IReadOnlyList<NamedColumn> map)
{
    private Columns _last = new([]);

    public Columns Of(IReadOnlyList<string> names)
    {
        if (!_last.Names.SequenceEqual(names))
        {
            _last = new Columns(names, map);
        }
        return _last;
    }
}

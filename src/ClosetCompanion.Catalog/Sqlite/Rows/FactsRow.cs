using System.Data.Common;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>The facts of products, as a query reads them. Equal values are read once and shared.</summary>
internal sealed class FactsRow
{
    private const int OtherColumns = 2;

    private readonly Dictionary<string, object>[] _known =
    [
        .. ProductFacts.Fields.Select(_ => new Dictionary<string, object>(StringComparer.Ordinal)),
    ];

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _attributes = new(
        StringComparer.Ordinal
    );

    /// <summary>The columns of a query of products, <c>p</c>, that <see cref="Read"/> takes.</summary>
    public static string Columns { get; } =
        "p.attributes, p.variant_group, "
        + string.Join(", ", ProductFacts.Fields.Select(field => $"p.{field.Column}"));

    /// <param name="reader">At a row.</param>
    /// <param name="first">Where <see cref="Columns"/> begin.</param>
    /// <param name="mainPicture">The key of the main picture.</param>
    public ProductFacts Read(DbDataReader reader, int first, long? mainPicture)
    {
        var values = new object?[ProductFacts.Fields.Count];
        for (int place = 0; place < values.Length; place++)
        {
            values[place] = ReadValue(reader, first + OtherColumns + place, place);
        }
        string attributes = reader.GetString(first);
        if (!_attributes.TryGetValue(attributes, out var shared))
        {
            _attributes[attributes] = shared = StoredText.ReadAttributes(attributes);
        }
        return new ProductFacts(values, shared)
        {
            VariantGroup = reader.IsDBNull(first + 1) ? null : reader.GetString(first + 1),
            MainPicture = mainPicture,
        };
    }

    private object? ReadValue(DbDataReader reader, int column, int place)
    {
        ProductField field = ProductFacts.Fields[place];
        if (reader.IsDBNull(column) || field.Type == typeof(DateTimeOffset))
        {
            return FieldColumns.Read(field, reader, column);
        }
        string text = reader.GetString(column);
        if (!_known[place].TryGetValue(text, out object? value))
        {
            _known[place][text] = value = FieldColumns.Read(field, reader, column)!;
        }
        return value;
    }
}

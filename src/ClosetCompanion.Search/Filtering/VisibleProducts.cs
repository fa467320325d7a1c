using System.Collections.Concurrent;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What a scope lets somebody see of a table. Of everything else it does not even tell that it exists.</summary>
internal sealed class VisibleProducts
{
    private static readonly HashSet<int> _none = [];

    private readonly ProductTable _table;
    private readonly Scope _scope;
    private readonly IReadOnlyList<KnownCatalogue> _own;
    private readonly ConcurrentDictionary<Column, HashSet<int>> _ownCodes = [];

    /// <param name="table">All products.</param>
    /// <param name="scope">What may be seen.</param>
    /// <param name="own">The catalogues of the scope that not everybody sees.</param>
    public VisibleProducts(ProductTable table, Scope scope, IReadOnlyList<KnownCatalogue> own)
    {
        _table = table;
        _scope = scope;
        _own = own;
        Products = own.Aggregate(table.Public, (all, one) => all.Union(one.Products));
        Catalogues =
        [
            .. table
                .Catalogues.Values.Where(catalogue => scope.Allows(catalogue.State.Owner))
                .Select(catalogue => catalogue.State.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>All products.</summary>
    public ProductSet Products { get; }

    /// <summary>The names of all catalogues.</summary>
    public IReadOnlyList<string> Catalogues { get; }

    /// <summary>The names of all fields that some product has, prices included.</summary>
    public IEnumerable<string> Fields =>
        Columns
            .Select(column => column.Name)
            .Concat(_table.Numbers.Keys.Where(name => Has(name, _table.Numbers[name])));

    /// <summary>The fields that are counted, those alone that some product has.</summary>
    public IEnumerable<Column> Columns =>
        _table.Columns.Where(column => column.Name == FieldNames.Catalogue || ValuesOf(column) > 0);

    /// <summary>The products of a catalogue. Where a person has one with the name of a public one, it is the person's.</summary>
    /// <param name="name">Its name; null for all catalogues.</param>
    /// <exception cref="QueryException">There is none of this name.</exception>
    public ProductSet GetCatalogue(string? name)
    {
        if (name is null)
        {
            return Products;
        }
        var meant = _table
            .Catalogues.Values.Select(catalogue => catalogue.State)
            .Within(_scope.Only(name));
        return meant.Count > 0
            ? meant
                .Select(catalogue => _table.Catalogues[catalogue.Key].Products)
                .Aggregate((one, other) => one.Union(other))
            : throw new QueryException(
                Catalogues.Count == 0
                    ? $"There is no catalogue {name}; nothing was imported yet."
                    : $"There is no catalogue {name}; there is {string.Join(", ", Catalogues)}."
            );
    }

    /// <summary>The column of a field.</summary>
    /// <param name="field">As <see cref="FieldNames.Of"/> writes it.</param>
    /// <exception cref="QueryException">There is no such field.</exception>
    public Column ColumnOf(string field) =>
        _table.Places.TryGetValue(field, out var place)
        && _table.Columns[place] is var column
        && (field == FieldNames.Catalogue || ValuesOf(column) > 0)
            ? column
            : throw Unknown(field);

    /// <summary>The column of a field; null when there is no such field.</summary>
    /// <param name="field">Any of the field's names.</param>
    public Column? FindColumn(string field) =>
        _table.Places.TryGetValue(FieldNames.Of(field), out var place)
        && _table.Columns[place] is var column
        && ValuesOf(column) > 0
            ? column
            : null;

    /// <summary>The numbers of a field; null when it is no field of numbers.</summary>
    /// <param name="field">As <see cref="FieldNames.Of"/> writes it.</param>
    /// <exception cref="QueryException">No product has one.</exception>
    public NumberColumn? FindNumbers(string field) =>
        !_table.Numbers.TryGetValue(field, out var numbers) ? null
        : Has(field, numbers) ? numbers
        : throw Unknown(field);

    /// <summary>How many different values a column has.</summary>
    public int ValuesOf(Column column) =>
        column.PublicValues + CodesOf(column).Count(code => !column.IsPublic(code));

    /// <summary>Whether some product has a value.</summary>
    public bool Has(Column column, int code) =>
        column.IsPublic(code) || CodesOf(column).Contains(code);

    private bool Has(string field, NumberColumn numbers) =>
        field == FieldNames.Price
        || numbers.PublicNumbers > 0
        || _own.Any(catalogue => catalogue.Products.Keys().Any(key => !double.IsNaN(numbers[key])));

    private HashSet<int> CodesOf(Column column) =>
        _own.Count == 0
            ? _none
            : _ownCodes.GetOrAdd(
                column,
                _ =>
                    _own.SelectMany(catalogue => catalogue.Products.Keys())
                        .Select(column.CodeOf)
                        .Where(code => code > 0)
                        .ToHashSet()
            );

    private QueryException Unknown(string field) =>
        new($"No product has anything called \"{field}\"; there is {string.Join(", ", Fields)}.");
}

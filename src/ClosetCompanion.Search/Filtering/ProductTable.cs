using System.Collections.Immutable;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What products are filtered, counted, sorted and folded by, at one moment; never changed afterwards.</summary>
internal sealed class ProductTable
{
    private readonly Lazy<VisibleProducts> _public;
    private readonly Lazy<ILookup<string, KnownCatalogue>> _catalogueOf;

    public ProductTable()
    {
        _public = new(() => new VisibleProducts(this, Scope.Public, []));
        _catalogueOf = new(() =>
            Catalogues!
                .Values.Where(catalogue => catalogue.State.Owner is not null)
                .ToLookup(catalogue => catalogue.State.Owner!, StringComparer.Ordinal)
        );
    }

    /// <summary>All catalogues by their keys, those of all people too.</summary>
    public required ImmutableDictionary<long, KnownCatalogue> Catalogues { get; init; }

    /// <summary>All products.</summary>
    public required ProductSet All { get; init; }

    /// <summary>The products that everybody sees.</summary>
    public required ProductSet Public { get; init; }

    /// <summary>Which products are shown as one.</summary>
    public required FoldGroups Groups { get; init; }

    /// <summary>The fields that are counted and then the attributes, in the order in which they are shown.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The places of the columns by name; case makes no difference.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>The fields that are numbers, by name.</summary>
    public required IReadOnlyDictionary<string, NumberColumn> Numbers { get; init; }

    /// <summary>What the products cost.</summary>
    public required PriceTable Prices { get; init; }

    /// <summary>The keys of the catalogues of a scope, rising.</summary>
    public IReadOnlyList<long> CataloguesIn(Scope scope) =>
        [
            .. Catalogues
                .Values.Select(catalogue => catalogue.State)
                .Within(scope)
                .Select(catalogue => catalogue.Key)
                .Order(),
        ];

    /// <summary>The part of it that a scope lets somebody see; the one catalogue of the scope makes no difference.</summary>
    public VisibleProducts See(Scope scope)
    {
        KnownCatalogue[] own =
            scope.IsEverything ? [.. _catalogueOf.Value.SelectMany(catalogues => catalogues)]
            : scope.Person is { } person ? [.. _catalogueOf.Value[person]]
            : [];
        return own.Length == 0 ? _public.Value : new VisibleProducts(this, scope, own);
    }
}

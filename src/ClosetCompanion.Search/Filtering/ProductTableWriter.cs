using System.Collections.Immutable;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>Keeps a <see cref="ProductTable"/> up to date, at a cost that depends on what changes alone.</summary>
internal sealed class ProductTableWriter
{
    private readonly ColumnSetWriter _columns = new();
    private readonly Dictionary<string, NumberColumnWriter> _numbers =
        FactFields.Numbers.ToDictionary(field => field.Name, _ => new NumberColumnWriter());
    private readonly PriceTableWriter _prices = new();
    private readonly FoldGroupsWriter _groups = new();
    private readonly ProductSetWriter _all = new();
    private readonly ProductSetWriter _public = new();
    private readonly Dictionary<long, ProductSetWriter> _products = [];
    private readonly HashSet<long> _touched = [];
    private ImmutableDictionary<long, KnownCatalogue> _catalogues = ImmutableDictionary<
        long,
        KnownCatalogue
    >.Empty;

    /// <summary>The catalogues as they were last noted.</summary>
    public IReadOnlyDictionary<long, KnownCatalogue> Catalogues => _catalogues;

    /// <summary>Notes what is known about a catalogue; its products follow.</summary>
    public void Put(CatalogueState catalogue)
    {
        var products = _products.GetValueOrDefault(catalogue.Key) ?? new ProductSetWriter();
        _products[catalogue.Key] = products;
        _catalogues = _catalogues.SetItem(
            catalogue.Key,
            new KnownCatalogue(catalogue, products.Freeze())
        );
    }

    /// <summary>Takes a catalogue out, together with its products.</summary>
    /// <returns>The keys of the products.</returns>
    public IReadOnlyList<long> Remove(CatalogueState catalogue)
    {
        long[] gone = _products.TryGetValue(catalogue.Key, out var products)
            ? [.. products.Freeze().Keys()]
            : [];
        foreach (var key in gone)
        {
            Remove(catalogue, key);
        }
        _products.Remove(catalogue.Key);
        _touched.Remove(catalogue.Key);
        _catalogues = _catalogues.Remove(catalogue.Key);
        return gone;
    }

    /// <summary>How many products of a catalogue are in it now.</summary>
    public int Count(CatalogueState catalogue) => _products[catalogue.Key].Count;

    /// <summary>The products of a catalogue that are in it now.</summary>
    public ProductSet ProductsIn(CatalogueState catalogue) => _products[catalogue.Key].Freeze();

    /// <summary>Puts a product in, or what is known about it now.</summary>
    /// <param name="catalogue">Its catalogue.</param>
    /// <param name="key">The product.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="described">Fields with what its picture shows, for those that nobody filled.</param>
    public void Put(
        CatalogueState catalogue,
        long key,
        ProductFacts facts,
        IReadOnlyList<KeyValuePair<string, string>> described
    )
    {
        var isPublic = catalogue.Owner is null;
        _columns.Set(key, catalogue.Name, facts, described, isPublic, isNew: !_all.Contains(key));
        foreach (var (name, place) in FactFields.Numbers)
        {
            _numbers[name].Set(key, (decimal?)facts.Values[place], isPublic);
        }
        var (from, to) = FactFields.SaleOf(facts);
        _prices.Set(key, from, to);
        _groups.Set(
            key,
            SharedThing.OfGroup(catalogue.Key, facts.VariantGroup),
            SharedThing.OfPicture(catalogue.Owner, facts.MainPicture)
        );
        _all.Add(key);
        if (isPublic)
        {
            _public.Add(key);
        }
        ProductsOf(catalogue).Add(key);
    }

    /// <summary>Takes a product out, if it is there.</summary>
    public void Remove(CatalogueState catalogue, long key)
    {
        if (!_all.Contains(key))
        {
            return;
        }
        var isPublic = catalogue.Owner is null;
        _columns.Clear(key, isPublic);
        foreach (var numbers in _numbers.Values)
        {
            numbers.Set(key, null, isPublic);
        }
        _prices.Set(key, null, null);
        _groups.Set(key, null, null);
        _all.Remove(key);
        _public.Remove(key);
        ProductsOf(catalogue).Remove(key);
    }

    /// <summary>The table as it is now.</summary>
    public ProductTable Freeze()
    {
        foreach (var key in _touched)
        {
            _catalogues = _catalogues.SetItem(
                key,
                _catalogues[key] with
                {
                    Products = _products[key].Freeze(),
                }
            );
        }
        _touched.Clear();
        var (all, everybodys) = (_all.Freeze(), _public.Freeze());
        var numbers = _numbers.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Freeze(),
            StringComparer.Ordinal
        );
        return new ProductTable
        {
            Catalogues = _catalogues,
            All = all,
            Public = everybodys,
            Groups = _groups.Freeze(),
            Columns = _columns.Freeze(all.Keys().Select(key => (key, everybodys.Contains(key)))),
            Places = _columns.Places,
            Numbers = numbers,
            Prices = _prices.Freeze(
                numbers[FieldNames.Price],
                numbers[FieldNames.SalePrice],
                numbers[FieldNames.OriginalPrice]
            ),
        };
    }

    private ProductSetWriter ProductsOf(CatalogueState catalogue)
    {
        _touched.Add(catalogue.Key);
        return _products[catalogue.Key];
    }
}

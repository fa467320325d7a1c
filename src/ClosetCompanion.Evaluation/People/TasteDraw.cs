using ClosetCompanion.Catalog;

namespace ClosetCompanion.Evaluation.People;

/// <summary>Draws hidden tastes out of what a catalogue has, each value that is common enough as likely as any other.</summary>
internal sealed class TasteDraw
{
    private const double LeastShare = 0.02;
    private const int BrandsKnown = 100;
    private const int BrandsLiked = 8;
    private const int LooksLiked = 3;
    private const int ColoursLiked = 3;

    // Words for how things look, of any kind; written down before anything was measured.
    private static readonly string[] _looks =
    [
        "printed",
        "striped",
        "stripe",
        "stripes",
        "checked",
        "check",
        "checks",
        "solid",
        "graphic",
        "floral",
        "washed",
        "textured",
        "embroidered",
        "polo",
        "leather",
        "slim",
        "lace",
        "canvas",
        "dial",
        "steel",
    ];

    private readonly string[] _usages;
    private readonly string[] _seasons;
    private readonly string[] _colours;
    private readonly TasteKind _kind;
    private readonly string[] _brands;
    private readonly string[] _known;

    /// <exception cref="EvaluationException">The catalogue has no occasions or seasons.</exception>
    public TasteDraw(IReadOnlyCollection<Product> products, TasteKind kind)
    {
        _kind = kind;
        _colours = Common(products, product => product.Colour);
        _usages = Common(products, product => product.Usage);
        _seasons = Common(products, product => product.Season);
        if (_usages.Length < 2 || _seasons.Length < 2)
        {
            throw new EvaluationException(
                "People's tastes are made of occasions and seasons, and this catalogue has none to choose from. Import the Fashion Product Images set."
            );
        }
        var titles = products.Select(product => TitleWords.Of(product.Title)).ToArray();
        _brands =
        [
            .. titles
                .Where(words => words.Count > 0)
                .CountBy(words => words[0], StringComparer.Ordinal)
                .OrderByDescending(brand => brand.Value)
                .ThenBy(brand => brand.Key, StringComparer.Ordinal)
                .Take(BrandsKnown)
                .Select(brand => brand.Key),
        ];
        var all = titles.SelectMany(words => words).ToHashSet(StringComparer.Ordinal);
        _known = [.. _looks.Where(all.Contains)];
    }

    /// <summary>One taste.</summary>
    public HiddenTaste Next(Random random) =>
        new(
            _usages[random.Next(_usages.Length)],
            _kind == TasteKind.Seasons ? Some(_seasons, 1, random) : [],
            _kind == TasteKind.Colours ? Some(_colours, ColoursLiked, random) : [],
            Some(_known, LooksLiked, random),
            Some(_brands, BrandsLiked, random)
        );

    private static HashSet<string> Some(string[] values, int count, Random random)
    {
        var shuffled = values.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Take(count).ToHashSet(StringComparer.Ordinal);
    }

    private static string[] Common(
        IReadOnlyCollection<Product> products,
        Func<Product, string?> value
    ) =>
        [
            .. products
                .Select(value)
                .OfType<string>()
                .CountBy(text => text, StringComparer.Ordinal)
                .Where(entry => entry.Value >= LeastShare * products.Count)
                .Select(entry => entry.Key)
                .Order(StringComparer.Ordinal),
        ];
}

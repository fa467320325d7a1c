using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Calibration;

/// <summary>Texts that a calibration is made and measured with.</summary>
/// <param name="Real">Texts that somebody looks for clothes with.</param>
/// <param name="Nonsense">Texts that no shop for clothes has an answer to: gibberish, other things, other languages.</param>
internal sealed record CalibrationQueries(
    IReadOnlyList<string> Real,
    IReadOnlyList<string> Nonsense
)
{
    // The written texts are few; titles and attributes of the catalogue show what else is said there.
    private const int MadeOfTitles = 50;
    private const int MadeOfAttributes = 50;

    /// <summary>Every other text of the lists that come with the program, to make a calibration with.</summary>
    public static CalibrationQueries ForMaking { get; } = Half(0);

    /// <summary>The other ones, to measure it with.</summary>
    public static CalibrationQueries ForMeasuring { get; } = Half(1);

    /// <summary>The same with texts made of some products of a catalogue.</summary>
    public CalibrationQueries With(IReadOnlyList<StoredProduct> products)
    {
        // The same catalogue always gives the same texts.
        var random = new Random(11);
        var drawn = random.GetItems(products.ToArray(), MadeOfTitles + MadeOfAttributes);
        var titles = drawn.Take(MadeOfTitles).Select(product => product.Product.Title);
        var attributes = drawn.Skip(MadeOfTitles).Select(Describe);
        return this with
        {
            Real =
            [
                .. Real,
                .. titles.Concat(attributes).Where(text => !string.IsNullOrWhiteSpace(text)),
            ],
        };
    }

    private static string Describe(StoredProduct stored)
    {
        var product = stored.Product;
        var who = product.Gender is { } gender ? $"for {gender}" : null;
        return string.Join(' ', new[] { product.Colour, product.Kind, who }.OfType<string>())
            .ToLowerInvariant();
    }

    private static CalibrationQueries Half(int odd) =>
        new(Read("real.txt", odd), Read("nonsense.txt", odd));

    private static IReadOnlyList<string> Read(string name, int odd)
    {
        using var stream = typeof(CalibrationQueries).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where((_, line) => line % 2 == odd),
        ];
    }
}

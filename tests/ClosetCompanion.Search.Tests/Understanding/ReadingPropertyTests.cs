using ClosetCompanion.Search.Understanding.Chips;
using ClosetCompanion.Search.Understanding.Readings;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class ReadingPropertyTests
{
    private static readonly string[] _lists =
    [
        "not",
        "misspelt",
        "meanings",
        "german",
        "french",
        "spanish",
        "polish",
        "turkish",
        "hindi",
        "japanese",
        "chinese",
        "real",
        "nonsense",
    ];

    private static readonly string[] _listed =
    [
        .. _lists
            .SelectMany(list => ListedQuery.Read(list, "development"))
            .Select(query => query.Query),
    ];

    private static readonly string[] _pieces =
    [
        "not",
        "without",
        "no",
        "-",
        ",",
        "or",
        "and",
        "but",
        "with",
        "red",
        "blue",
        "navy",
        "shirt",
        "shoes",
        "jeans",
        "for men",
        "ohne",
        "schwarz",
        "Herrenlederschuhe",
        "under",
        "$50",
        "20",
        "to",
        "€",
        "size",
        "XL",
        "striped",
        "leather",
        "nahi",
        "赤い",
        "以外",
        "靴",
        "sunglases",
        "adidas",
        "'",
        "é",
        "👗",
        "\0",
        "ß",
        "İ",
    ];

    private static readonly Gen<string> _mixed = Gen.Int[0, _pieces.Length - 1]
        .Select(piece => _pieces[piece])
        .Array[0, 12]
        .Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> _texts = Gen.Frequency(
        (3, Gen.String),
        (3, _mixed),
        (2, Gen.Int[0, _listed.Length - 1].Select(place => _listed[place]))
    );

    [Fact]
    public void Any_text_gives_a_reading_whose_spans_are_inside_the_text() =>
        _texts.Sample(
            text =>
            {
                var reading = SmallShop.Reader.Read(text);
                reading.Text.ShouldBe(text);
                var spans = reading
                    .Parts.SelectMany(part => new[] { part.Span, part.Cue ?? part.Span })
                    .Concat(reading.Corrections.Select(correction => correction.Span));
                foreach (var span in spans)
                {
                    span.Start.ShouldBeGreaterThanOrEqualTo(0);
                    span.Length.ShouldBeGreaterThan(0);
                    span.End.ShouldBeLessThanOrEqualTo(text.Length);
                }
                reading.Clarity.ShouldBeInRange(0, 1);
            },
            iter: 2_000
        );

    [Fact]
    public void The_same_text_is_always_read_alike() =>
        _texts.Sample(
            text => SmallShop.Reader.Read(text).Say() == SmallShop.Reader.Read(text).Say(),
            iter: 300
        );

    [Fact]
    public void Removing_a_chip_removes_just_that()
    {
        var edit = new ReadingEdit(SmallShop.Reader);
        _listed
            .SelectMany(text =>
                Changed(
                    text,
                    edit.Remove,
                    (parts, place) => parts.Where((_, other) => other != place)
                )
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Turning_a_chip_round_turns_just_that()
    {
        var edit = new ReadingEdit(SmallShop.Reader);
        _listed
            .SelectMany(text =>
                Changed(
                    text,
                    edit.TurnRound,
                    (parts, place) =>
                        parts.Select(
                            (part, other) =>
                                other == place ? part with { Excluded = !part.Excluded } : part
                        ),
                    part => part.Price is null && part.Size is null
                )
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_price_cannot_be_turned_round()
    {
        var reading = SmallShop.Reader.Read("shirt under $50");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new ReadingEdit(SmallShop.Reader).TurnRound(reading, 1)
        );
    }

    // What is read after a change beside what should be, where they differ.
    private static IEnumerable<string> Changed(
        string text,
        Func<Reading, int, string> change,
        Func<IReadOnlyList<ReadingPart>, int, IEnumerable<ReadingPart>> expected,
        Func<ReadingPart, bool>? applies = null
    )
    {
        var reading = SmallShop.Reader.Read(text);
        for (var place = 0; place < reading.Parts.Count; place++)
        {
            if (applies?.Invoke(reading.Parts[place]) == false)
            {
                continue;
            }
            var changed = SmallShop.Reader.Read(change(reading, place));
            var (read, wanted) = (Same(changed.Parts), Same(expected(reading.Parts, place)));
            if (read != wanted)
            {
                yield return $"\"{text}\" [{reading.Parts[place].Name}] gives \"{changed.Text}\": {read} instead of {wanted}";
            }
        }
    }

    private static string Same(IEnumerable<ReadingPart> parts) =>
        string.Join(
            ", ",
            parts
                .Select(part => $"{(part.Excluded ? "-" : "")}{part.Group}:{part.Name}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}

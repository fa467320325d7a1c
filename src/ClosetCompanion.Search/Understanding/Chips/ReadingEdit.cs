using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Chips;

/// <summary>
/// Takes a part out of a query or turns it round ("red" to "not red"), as its chip on the page does, and gives the query
/// that is left. Every query is read again before it is given, so that nothing else changes with it.
/// </summary>
/// <param name="reader">Reads the changed query.</param>
/// <param name="correct">Whether it puts typing errors right.</param>
public sealed class ReadingEdit(QueryReader reader, bool correct = true)
{
    /// <summary>The query without a part.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="part">The place of the part in <see cref="Reading.Parts"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public string Remove(Reading reading, int part)
    {
        var removed = PartAt(reading, part);
        ReadingPart[] left = [.. reading.Parts.Where(other => !ReferenceEquals(other, removed))];
        return Written(reading, left, Cut(reading, removed));
    }

    /// <summary>The query with a part left out that was wanted, or wanted that was left out.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="part">The place of the part in <see cref="Reading.Parts"/>; no price and no size, which have no opposite.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part, or it is a price or a size.</exception>
    public string TurnRound(Reading reading, int part)
    {
        var turned = PartAt(reading, part);
        if (turned.Group is PartGroup.Price or PartGroup.Size)
        {
            throw new ArgumentOutOfRangeException(
                nameof(part),
                "A price or a size cannot be turned round."
            );
        }
        ReadingPart[] parts =
        [
            .. reading.Parts.Select(other =>
                ReferenceEquals(other, turned) ? other with { Excluded = !other.Excluded } : other
            ),
        ];
        return Written(reading, parts, null);
    }

    private static ReadingPart PartAt(Reading reading, int part)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, reading.Parts.Count);
        return reading.Parts[part];
    }

    // As little changed as possible: the typed text cut, else its words in a plain order, else English words.
    private string Written(Reading reading, ReadingPart[] parts, string? cut)
    {
        string?[] ways =
        [
            cut,
            ReadingText.Of(parts, reading.FreeWords, part => AsTyped(part, reading)),
            ReadingText.Of(parts, reading.FreeWords, ReadingText.InEnglish),
            ReadingText.Of(parts, reading.FreeWords, ReadingText.InEnglish, ", "),
            ReadingText.Of(parts, [], ReadingText.InEnglish, ", "),
        ];
        return ways.OfType<string>().FirstOrDefault(text => IsReadAs(text, parts)) ?? ways[^1]!;
    }

    private static string AsTyped(ReadingPart part, Reading reading) =>
        part.Source == ReadFrom.Spelling || part.Price is not null || part.Size is not null
            ? ReadingText.InEnglish(part)
            : part.Span.Of(reading.Text);

    private static string Cut(Reading reading, ReadingPart removed)
    {
        var isOnlyOne = !reading.Parts.Any(other =>
            !ReferenceEquals(other, removed) && other.Cue is not null && other.Cue == removed.Cue
        );
        TextSpan[] cut = removed.Cue is { } cue && isOnlyOne ? [removed.Span, cue] : [removed.Span];
        var text = reading.Text;
        foreach (var span in cut.OrderByDescending(span => span.Start))
        {
            text = string.Concat(text.AsSpan(0, span.Start), text.AsSpan(span.End));
        }
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private bool IsReadAs(string text, ReadingPart[] parts) =>
        Same(reader.Read(text, correct).Parts).SequenceEqual(Same(parts));

    private static IEnumerable<(PartGroup, string, bool)> Same(IEnumerable<ReadingPart> parts) =>
        parts.Select(part => (part.Group, part.Name, part.Excluded)).Distinct().Order();
}

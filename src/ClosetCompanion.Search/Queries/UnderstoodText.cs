using ClosetCompanion.Search.Understanding.Chips;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Queries;

/// <summary>What was understood of a text of a query.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Parts">Its parts with what became of them, in the order of <see cref="Reading.Parts"/>.</param>
public sealed record UnderstoodText(Reading Reading, IReadOnlyList<UnderstoodPart> Parts)
{
    /// <summary>Changes the text; null where nothing is known to read it with.</summary>
    internal ReadingEdit? Edit { get; init; }

    /// <inheritdoc cref="ReadingEdit.Remove"/>
    public string Without(int part) => Edit?.Remove(Reading, part) ?? Reading.Text;

    /// <inheritdoc cref="ReadingEdit.TurnRound"/>
    public string TurnedRound(int part) => Edit?.TurnRound(Reading, part) ?? Reading.Text;
}

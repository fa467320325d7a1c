using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Queries;

/// <summary>A typing error that was put right, as other programs read it.</summary>
public sealed record CorrectionDocument
{
    /// <summary>Describes it.</summary>
    public CorrectionDocument(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        Start = correction.Span.Start;
        Length = correction.Span.Length;
        Typed = correction.Typed;
        Meant = correction.Meant;
    }

    /// <summary>The place of its first character in the text, from 0.</summary>
    public int Start { get; }

    /// <summary>How many characters (UTF-16 units) it has.</summary>
    public int Length { get; }

    /// <inheritdoc cref="Correction.Typed"/>
    public string Typed { get; }

    /// <inheritdoc cref="Correction.Meant"/>
    public string Meant { get; }
}

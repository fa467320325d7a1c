namespace ClosetCompanion.Search.Queries;

/// <summary>What was understood of a text, as other programs read it.</summary>
public sealed record UnderstoodDocument
{
    /// <summary>Describes it.</summary>
    public UnderstoodDocument(UnderstoodText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Reading.Text;
        SearchedFor = text.Reading.Corrected;
        Corrections =
        [
            .. text.Reading.Corrections.Select(mended => new CorrectionDocument(mended)),
        ];
        Parts = [.. text.Parts.Select(part => new UnderstoodPartDocument(part))];
    }

    /// <summary>The text as it was typed.</summary>
    public string Text { get; }

    /// <summary>The text that was searched for: the same with typing errors put right.</summary>
    public string SearchedFor { get; }

    /// <summary>The typing errors that were put right.</summary>
    public IReadOnlyList<CorrectionDocument> Corrections { get; }

    /// <summary>What was understood, in the order of the text.</summary>
    public IReadOnlyList<UnderstoodPartDocument> Parts { get; }
}

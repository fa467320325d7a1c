namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>A part of a text.</summary>
/// <param name="Start">The place of its first character, from 0.</param>
/// <param name="Length">How many characters (UTF-16 units) it has.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The place after its last character.</summary>
    public int End => Start + Length;

    /// <summary>The characters themselves.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>From the first character of this one to the last of the other.</summary>
    public TextSpan To(TextSpan other) =>
        new(Math.Min(Start, other.Start), Math.Max(End, other.End) - Math.Min(Start, other.Start));
}

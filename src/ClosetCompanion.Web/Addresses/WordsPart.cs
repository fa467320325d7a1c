namespace ClosetCompanion.Web.Addresses;

/// <summary>More words of a search, beside those in the box.</summary>
/// <param name="Words">A description.</param>
/// <param name="Weight">How much it counts beside the other parts.</param>
public sealed record WordsPart(string Words, float Weight = 1)
{
    /// <summary>Reads <c>words</c> or <c>words^weight</c>; null when there are no words.</summary>
    public static WordsPart? Parse(string? text)
    {
        var (words, weight) = PartWeight.Split(text?.Trim() ?? "");
        words = words.Trim();
        return words.Length == 0 ? null : new WordsPart(words, weight);
    }

    /// <inheritdoc />
    public override string ToString() => PartWeight.Join(Words, Weight);
}

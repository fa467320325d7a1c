namespace ClosetCompanion.Evaluation.Closets;

/// <summary>How right the form is about the photos of one label.</summary>
/// <param name="Label">What the photos show.</param>
/// <param name="Photos">How many there are.</param>
/// <param name="KindRight">Of how many the form names a kind that the label stands for.</param>
/// <param name="ColourSaid">Of how many it names a colour.</param>
public sealed record FormResult(string Label, int Photos = 0, int KindRight = 0, int ColourSaid = 0)
{
    /// <summary>The result with one more photo.</summary>
    internal FormResult With(bool isKindRight, bool saysColour) =>
        this with
        {
            Photos = Photos + 1,
            KindRight = KindRight + (isKindRight ? 1 : 0),
            ColourSaid = ColourSaid + (saysColour ? 1 : 0),
        };
}

namespace ClosetCompanion.Search.Closets;

/// <summary>The answer to "I saw this": what a person has that is like it.</summary>
/// <param name="Kind">What was seen, as the model reads it: shirt.</param>
/// <param name="Colour">Its colour; null where the model is not sure.</param>
/// <param name="Things">What is like it, the nearest first.</param>
public sealed record SeenThings(string Kind, string? Colour, IReadOnlyList<SeenThing> Things)
{
    /// <summary>
    /// Pictures whose vectors are nearer than this can be called alike where kind and colour agree. Chosen on photos and
    /// products of development; docs/closet.md says how.
    /// </summary>
    public const float LeastCosine = 0.7f;
}

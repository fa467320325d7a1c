namespace ClosetCompanion.Web.Closets;

/// <summary>What a person has that is like something seen.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Colour">Its colour; absent where the model is not sure.</param>
/// <param name="Things">What is like it, the nearest first.</param>
internal sealed record SeenAnswer(string Kind, string? Colour, IReadOnlyList<ItemAnswer> Things);

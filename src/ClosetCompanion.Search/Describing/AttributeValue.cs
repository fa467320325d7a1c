namespace ClosetCompanion.Search.Describing;

/// <summary>A value that an attribute of a picture can have.</summary>
/// <param name="Phrases">Words for it, in several phrasings: the model's vectors of them are averaged.</param>
/// <param name="Names">What catalogues call it, to tell whether an answer is right.</param>
public sealed record AttributeValue(IReadOnlyList<string> Phrases, IReadOnlyList<string> Names);

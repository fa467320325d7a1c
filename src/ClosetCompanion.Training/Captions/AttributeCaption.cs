namespace ClosetCompanion.Training.Captions;

/// <summary>A caption made of attributes.</summary>
/// <param name="Text">The caption.</param>
/// <param name="Claims">What it says; every product of which all of it is true is well described by it.</param>
internal sealed record AttributeCaption(string Text, IReadOnlyList<Trait> Claims);

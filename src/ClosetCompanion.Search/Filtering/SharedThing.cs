namespace ClosetCompanion.Search.Filtering;

/// <summary>What makes products one when they share it: a variant group of a catalogue, or a main picture.</summary>
/// <param name="Catalogue">The catalogue's key; 0 for a picture.</param>
/// <param name="Group">The variant group; for a picture its owner, or null for nobody's.</param>
/// <param name="Picture">The picture's number; 0 for a variant group.</param>
internal readonly record struct SharedThing(long Catalogue, string? Group, long Picture)
{
    public static SharedThing? OfGroup(long catalogue, string? group) =>
        string.IsNullOrEmpty(group) ? null : new SharedThing(catalogue, group, 0);

    public static SharedThing? OfPicture(string? owner, long? picture) =>
        picture is { } number ? new SharedThing(0, owner, number) : null;
}

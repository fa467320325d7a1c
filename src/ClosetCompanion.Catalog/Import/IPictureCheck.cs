namespace ClosetCompanion.Catalog.Import;

/// <summary>Tells whether a picture can be read, by decoding it, before it is kept.</summary>
/// <remarks>Safe to call on several threads.</remarks>
public interface IPictureCheck
{
    /// <summary>What is wrong with an encoded picture, as a sentence; null when it can be read.</summary>
    string? FindProblem(ReadOnlyMemory<byte> picture);
}

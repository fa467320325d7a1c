using System.Text;

namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>What a text is written in.</summary>
/// <param name="Encoding">How to read it.</param>
/// <param name="IsGuess">Whether the bytes only suggest it: they have no mark and are no valid UTF-8.</param>
internal sealed record DetectedEncoding(Encoding Encoding, bool IsGuess)
{
    /// <summary>What a part of the text is written in instead; null where all is of one kind.</summary>
    public string? Also { get; init; }

    /// <summary>Its usual name, such as <c>windows-1252</c>.</summary>
    public string Name =>
        Also is null ? Encoding.WebName : $"{Encoding.WebName}, in part for {Also}";
}

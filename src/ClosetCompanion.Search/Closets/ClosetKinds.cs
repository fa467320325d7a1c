using ClosetCompanion.Search.Describing;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.Closets;

/// <summary>One word for each kind in closets, whether it was read from a photo or came from a shop's table: Shirt, not Shirts.</summary>
internal static class ClosetKinds
{
    private static readonly ILookup<GarmentKind, string> _words = PictureAttributes
        .Load()["kind"]
        .Keys.Select(word => (Word: word, Kind: Garments.FindKind(word)))
        .Where(known => known.Kind is not null)
        .ToLookup(known => known.Kind!, known => known.Word);

    /// <summary>The word for what a catalogue calls a kind; its own word where the model knows none, or several.</summary>
    public static string Of(string word) =>
        Garments.FindKind(word) is { } kind && _words[kind].ToArray() is [var one]
            ? char.ToUpperInvariant(one[0]) + one[1..]
            : word;
}

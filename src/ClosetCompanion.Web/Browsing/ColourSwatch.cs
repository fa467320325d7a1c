using System.Collections.Frozen;

namespace ClosetCompanion.Web.Browsing;

/// <summary>The colours that the colour names of catalogues stand for.</summary>
internal static class ColourSwatch
{
    private static readonly FrozenDictionary<string, string> _known = new Dictionary<string, string>
    {
        ["beige"] = "#dcc7a3",
        ["black"] = "#1b1b1e",
        ["blue"] = "#2862be",
        ["bronze"] = "#96703c",
        ["brown"] = "#6a4429",
        ["burgundy"] = "#6e1530",
        ["charcoal"] = "#46484e",
        ["coffee brown"] = "#4b3222",
        ["copper"] = "#b0683c",
        ["coral"] = "#f2775f",
        ["cream"] = "#f4ead0",
        ["fluorescent green"] = "#6df23c",
        ["gold"] = "#cea654",
        ["green"] = "#22844a",
        ["grey"] = "#92959a",
        ["grey melange"] = "#b3b5b8",
        ["khaki"] = "#b09e74",
        ["lavender"] = "#baa6d8",
        ["light blue"] = "#a9cbea",
        ["lime green"] = "#a4d228",
        ["magenta"] = "#c41e78",
        ["maroon"] = "#70162a",
        ["mauve"] = "#b58fb0",
        ["metallic"] = "#a8aab0",
        ["mint"] = "#a9e2c6",
        ["multi"] = "",
        ["mushroom brown"] = "#9c8a78",
        ["mustard"] = "#d2a21f",
        ["navy"] = "#212b54",
        ["navy blue"] = "#212b54",
        ["nude"] = "#e3bc9f",
        ["off white"] = "#f4f1e8",
        ["olive"] = "#62653a",
        ["orange"] = "#f07620",
        ["peach"] = "#fbc09c",
        ["pink"] = "#ee70a6",
        ["purple"] = "#683892",
        ["red"] = "#cc1c28",
        ["rose"] = "#e8808f",
        ["rust"] = "#a8431d",
        ["sea green"] = "#2e8b6f",
        ["silver"] = "#c0c4ca",
        ["skin"] = "#e8bf9d",
        ["steel"] = "#7c858d",
        ["tan"] = "#b47642",
        ["taupe"] = "#8b7e70",
        ["teal"] = "#107e80",
        ["turquoise blue"] = "#36bacc",
        ["white"] = "#fcfcfc",
        ["yellow"] = "#f8d026",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The colour as hex; empty for several colours at once, null for an unknown name.</summary>
    public static string? Of(string name)
    {
        var known = name.Trim().Replace("gray", "grey", StringComparison.OrdinalIgnoreCase);
        return _known.TryGetValue(known, out var hex) ? hex
            : known.Contains("multi", StringComparison.OrdinalIgnoreCase) ? ""
            : _known.GetValueOrDefault(known.Split(' ')[^1]);
    }
}

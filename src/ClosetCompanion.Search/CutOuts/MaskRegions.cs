namespace ClosetCompanion.Search.CutOuts;

/// <summary>Parts of a mask that hang together.</summary>
internal static class MaskRegions
{
    /// <summary>Drops parts that are small beside the largest, and fills small holes.</summary>
    /// <param name="mask">Row by row; changed.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="leastPart">The least part that stays, as a share of the largest: a pair of shoes is two.</param>
    /// <param name="leastHole">The least hole that stays, as a share of the largest part.</param>
    public static void Tidy(bool[] mask, int width, double leastPart, double leastHole)
    {
        var parts = Find(mask, width, value: true);
        if (parts.Count == 0)
        {
            return;
        }
        var largest = parts.Max(part => part.Count);
        foreach (var part in parts.Where(part => part.Count < leastPart * largest))
        {
            part.ForEach(at => mask[at] = false);
        }
        foreach (var hole in Find(mask, width, value: false))
        {
            if (hole.Count < leastHole * largest && !hole.Exists(at => IsBorder(at, width, mask)))
            {
                hole.ForEach(at => mask[at] = true);
            }
        }
    }

    private static bool IsBorder(int at, int width, bool[] mask) =>
        at % width == 0 || at % width == width - 1 || at < width || at >= mask.Length - width;

    private static List<List<int>> Find(bool[] mask, int width, bool value)
    {
        var parts = new List<List<int>>();
        var isSeen = new bool[mask.Length];
        for (var start = 0; start < mask.Length; start++)
        {
            if (mask[start] != value || isSeen[start])
            {
                continue;
            }
            var part = new List<int> { start };
            isSeen[start] = true;
            for (var next = 0; next < part.Count; next++)
            {
                var (at, x) = (part[next], part[next] % width);
                Visit(part, at - width);
                Visit(part, at + width);
                Visit(part, x > 0 ? at - 1 : -1);
                Visit(part, x < width - 1 ? at + 1 : -1);
            }
            parts.Add(part);
        }
        return parts;

        void Visit(List<int> part, int at)
        {
            if (at >= 0 && at < mask.Length && mask[at] == value && !isSeen[at])
            {
                isSeen[at] = true;
                part.Add(at);
            }
        }
    }
}

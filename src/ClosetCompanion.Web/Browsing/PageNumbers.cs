namespace ClosetCompanion.Web.Browsing;

/// <summary>Which pages a pager leads to: the first, the last and those around the one that is shown.</summary>
internal static class PageNumbers
{
    /// <summary>The numbers in order; null where some are left out.</summary>
    /// <param name="page">The page that is shown.</param>
    /// <param name="pages">How many there are.</param>
    public static IReadOnlyList<int?> Around(int page, int pages)
    {
        var shown = Enumerable
            .Range(1, pages)
            .Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 1)
            .ToList();
        var numbers = new List<int?>();
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0 && shown[i] > shown[i - 1] + 1)
            {
                numbers.Add(null);
            }
            numbers.Add(shown[i]);
        }
        return numbers;
    }
}

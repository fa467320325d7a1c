namespace ClosetCompanion.Evaluation.People;

/// <summary>The discounted cumulative gain of Järvelin and Kekäläinen (2002): a gain counts 1 / log2(place + 1).</summary>
internal static class Gains
{
    /// <summary>That of an order.</summary>
    public static double Sum(IEnumerable<int> gains) =>
        gains.Select((gain, place) => gain / Math.Log2(place + 2)).Sum();

    /// <summary>The highest that some products can have in so many places.</summary>
    public static double Ideal(IEnumerable<int> gains, int places) =>
        Sum(gains.OrderDescending().Take(places));
}

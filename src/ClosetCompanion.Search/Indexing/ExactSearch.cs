namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// Finds exactly what comparing every float vector would find, while most are only looked at in 8 bits: all that may be
/// among the best, by bounds that always hold, are scored again with their floats.
/// </summary>
internal static class ExactSearch
{
    // Below this many components a scan takes some tens of microseconds, and starting threads costs more than it saves.
    private const int ComponentsWorthAThread = 1024 * 1024;

    public static ScoredProduct[] Run(
        VectorSnapshot snapshot,
        QuantizedQuery query,
        int top,
        ProductSet? within,
        int threads
    )
    {
        var scans = Scan(snapshot, query, top, within, threads);
        try
        {
            var surest = scans[0].Surest;
            foreach (var scan in scans.Skip(1))
            {
                surest.Merge(scan.Surest);
            }
            surest.Settle();
            return Rescore(scans, query, top, surest.Bar);
        }
        finally
        {
            Array.ForEach(scans, scan => scan.Dispose());
        }
    }

    private static CandidateScan[] Scan(
        VectorSnapshot snapshot,
        QuantizedQuery query,
        int top,
        ProductSet? within,
        int threads
    )
    {
        var components = (long)snapshot.Rows * query.Codes.Length;
        var scans = new CandidateScan[Math.Clamp(components / ComponentsWorthAThread, 1, threads)];
        if (scans.Length == 1)
        {
            ScanPart(0);
        }
        else
        {
            Parallel.For(0, scans.Length, ScanPart);
        }
        return scans;

        void ScanPart(int part)
        {
            var scan = scans[part] = new CandidateScan(query, top, within);
            var from = (int)((long)snapshot.Blocks * part / scans.Length);
            var to = (int)((long)snapshot.Blocks * (part + 1) / scans.Length);
            foreach (var live in snapshot.Segments)
            {
                var blocks = live.Segment.Blocks;
                scan.Scan(live, Math.Clamp(from, 0, blocks), Math.Clamp(to, 0, blocks));
                (from, to) = (from - blocks, to - blocks);
            }
        }
    }

    /// <param name="scans">What may be among the best.</param>
    /// <param name="query">The query.</param>
    /// <param name="top">How many are wanted.</param>
    /// <param name="bar">As many as are wanted are surely not below this.</param>
    private static ScoredProduct[] Rescore(
        CandidateScan[] scans,
        QuantizedQuery query,
        int top,
        float bar
    )
    {
        var best = new BestProducts(top);
        var unsure = new List<Candidate>();
        // The sure ones first: they raise the bar, so that few of the others are left.
        foreach (var scan in scans)
        {
            foreach (var candidate in scan.Candidates)
            {
                if (candidate.Bounds.Lower >= bar)
                {
                    Offer(candidate);
                }
                else if (candidate.Bounds.Upper >= bar)
                {
                    unsure.Add(candidate);
                }
            }
        }
        foreach (var candidate in unsure)
        {
            if (candidate.Bounds.Upper >= best.Bar)
            {
                Offer(candidate);
            }
        }
        return best.ToSortedArray();

        void Offer(Candidate candidate)
        {
            var (segment, product, _) = candidate;
            best.Offer(new(segment.KeyAt(product), segment.Score(query.Exact, product)));
        }
    }
}

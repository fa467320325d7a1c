using System.Numerics;
using ClosetCompanion.Search.Indexing.Kernels;

namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// Goes through products by their 8-bit scores and keeps every one that may be among the best: a product is passed over
/// only when as many others as are wanted are surely better.
/// </summary>
internal sealed class CandidateScan(QuantizedQuery query, int top, ProductSet? within) : IDisposable
{
    // From so many of a block's 64 products on, scoring all costs less than picking them out.
    private const int DenseBlock = 16;

    private readonly DotKernel _kernel = DotKernel.Best;
    private readonly CandidateList _candidates = new();
    private readonly ScoreBounds[] _bounds = new ScoreBounds[Segment.BlockSize];
    private int[] _dots = new int[2 * Segment.BlockSize];

    /// <summary>The best lower bounds seen.</summary>
    public KthBest Surest { get; } = new(top);

    /// <summary>All products seen that may be among the best.</summary>
    public ReadOnlySpan<Candidate> Candidates => _candidates.All;

    /// <summary>Goes through some blocks of a segment.</summary>
    public void Scan(LiveSegment live, int fromBlock, int toBlock)
    {
        for (var block = fromBlock; block < toBlock; block++)
        {
            var mask = live.MaskOf(block) & (within?.MaskOf(live.Segment.KeysOf(block)) ?? ~0UL);
            if (BitOperations.PopCount(mask) >= DenseBlock)
            {
                ScanRun(
                    live.Segment,
                    block * Segment.BlockSize,
                    live.Segment.KeysOf(block).Length,
                    mask
                );
                continue;
            }
            // Neighbours that are let through are scored together.
            for (var from = 0; mask != 0; )
            {
                var gap = BitOperations.TrailingZeroCount(mask);
                var length = BitOperations.TrailingZeroCount(~(mask >> gap));
                from += gap;
                ScanRun(live.Segment, (block * Segment.BlockSize) + from, length, ~0UL);
                from += length;
                mask = from < Segment.BlockSize ? mask >> gap >> length : 0;
            }
        }
    }

    public void Dispose() => _candidates.Dispose();

    /// <summary>Scores neighbouring products and keeps those that a mask lets through and that may be among the best.</summary>
    private void ScanRun(Segment segment, int product, int length, ulong mask)
    {
        if (segment.HasOneRowEach(product, length))
        {
            var found = _dots.AsSpan(0, length);
            mask &= segment.MayReach(_kernel, query, product, Surest.Bar, found);
            for (; mask != 0; mask &= mask - 1)
            {
                var i = BitOperations.TrailingZeroCount(mask);
                Take(segment, product + i, segment.Bound(query, product + i, found[i]));
            }
            return;
        }
        var run = _bounds.AsSpan(0, length);
        segment.Bound(_kernel, query, product, run, ref _dots);
        for (var i = 0; i < run.Length; i++)
        {
            if ((mask & (1UL << i)) != 0)
            {
                Take(segment, product + i, run[i]);
            }
        }
    }

    private void Take(Segment segment, int product, ScoreBounds score)
    {
        if (score.Upper < Surest.Bar)
        {
            return;
        }
        _candidates.Add(new Candidate(segment, product, score));
        if (Surest.Offer(score.Lower))
        {
            _candidates.RemoveBelow(Surest.Bar);
        }
    }
}

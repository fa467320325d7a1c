using static TorchSharp.torch;

namespace ClosetCompanion.Training.Data;

/// <summary>Captions of about one length.</summary>
/// <param name="Rows">Which captions they are.</param>
/// <param name="Ids">Token ids [count, Length], padded with zeros after the end token.</param>
/// <param name="Length">Tokens of the longest.</param>
internal sealed record PaddedTokens(long[] Rows, long[] Ids, int Length)
{
    /// <summary>All captions as one block.</summary>
    public static PaddedTokens From(int[][] captions) =>
        From(captions, [.. Enumerable.Range(0, captions.Length)]);

    /// <summary>
    /// The captions by length, cut into blocks, so that little is computed on padding: in a batch most captions have four
    /// to ten tokens and the longest some thirty.
    /// </summary>
    public static IReadOnlyList<PaddedTokens> ByLength(int[][] captions, int blockSize) =>
        [
            .. Enumerable
                .Range(0, captions.Length)
                .OrderBy(row => captions[row].Length)
                .Chunk(blockSize)
                .Select(rows => From(captions, rows)),
        ];

    /// <summary>What was made of blocks [captions of a block, ...], in the order that the captions had.</summary>
    public static Tensor InOrder(IReadOnlyList<PaddedTokens> blocks, IReadOnlyList<Tensor> made)
    {
        var places = tensor([.. blocks.SelectMany(block => block.Rows)])
            .argsort()
            .to(made[0].device);
        return cat([.. made]).index_select(0, places);
    }

    /// <summary>The token ids as a tensor [captions, length].</summary>
    public Tensor On(Device device) => tensor(Ids, device: device).view(-1, Length);

    private static PaddedTokens From(int[][] captions, int[] rows)
    {
        var length = rows.Max(row => captions[row].Length);
        var ids = new long[rows.Length * length];
        for (var i = 0; i < rows.Length; i++)
        {
            var tokens = captions[rows[i]];
            for (var position = 0; position < tokens.Length; position++)
            {
                ids[(i * length) + position] = tokens[position];
            }
        }

        return new PaddedTokens(Array.ConvertAll(rows, row => (long)row), ids, length);
    }
}

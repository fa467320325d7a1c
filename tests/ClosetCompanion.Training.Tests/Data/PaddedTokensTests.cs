using ClosetCompanion.Training.Data;
using CsCheck;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class PaddedTokensTests
{
    [Fact]
    public void Keeps_every_caption_whole_in_blocks_of_about_one_length() =>
        Gen.Int[1, 999]
            .Array[1, 12]
            .Array[1, 40]
            .Sample(captions =>
            {
                var blocks = PaddedTokens.ByLength(captions, blockSize: 8);

                blocks
                    .SelectMany(block => block.Rows)
                    .Order()
                    .ShouldBe(Enumerable.Range(0, captions.Length).Select(row => (long)row));
                foreach (var block in blocks)
                {
                    block.Rows.Length.ShouldBeLessThanOrEqualTo(8);
                    for (var i = 0; i < block.Rows.Length; i++)
                    {
                        var caption = captions[block.Rows[i]];
                        var padded = block.Ids.AsSpan(i * block.Length, block.Length).ToArray();
                        padded.Take(caption.Length).ShouldBe(caption.Select(id => (long)id));
                        padded.Skip(caption.Length).ShouldAllBe(id => id == 0);
                    }
                }
            });

    [Fact]
    public void Computes_less_on_padding_than_one_block_does()
    {
        int[][] captions =
        [
            .. Enumerable.Repeat(new int[4], 96),
            .. Enumerable.Repeat(new int[30], 4),
        ];

        PaddedTokens
            .ByLength(captions, blockSize: 32)
            .Sum(block => block.Ids.Length)
            .ShouldBeLessThan(PaddedTokens.From(captions).Ids.Length / 3);
    }
}

using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class TransformerBlockTests
{
    [Fact]
    public void Reading_at_a_position_gives_what_the_whole_block_gives_there()
    {
        manual_seed(1);
        using var scope = NewDisposeScope();
        var block = new TransformerBlock(width: 24, heads: 3, layers: 2);
        block.eval();
        var x = randn(5, 7, 24);
        var positions = tensor(new long[] { 0, 6, 3, 2, 6 });

        var read = block.ReadAt(x, positions);

        var whole = block.forward(x)[arange(5), positions];
        read.shape.ShouldBe([5, 24]);
        (read - whole).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }
}

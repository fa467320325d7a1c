using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>closet-mini's picture tower: a small residual network, pooled by mean and by maximum, and a projection.</summary>
internal sealed class PictureTower : Module<Tensor, Tensor>
{
    private readonly ConvolutionUnit stem1;
    private readonly ConvolutionUnit stem2;
    private readonly ModuleList<ResidualBlock> blocks;
    private readonly Linear projection;

    private readonly double _dropout;
    private readonly bool _bfloat16;

    public PictureTower(PictureTowerShape shape, int dimensions, double dropout, bool bfloat16)
        : base(nameof(PictureTower))
    {
        _dropout = dropout;
        _bfloat16 = bfloat16;
        var width = shape.Widths[0];
        stem1 = new ConvolutionUnit(3, width / 2, 3, 2);
        stem2 = new ConvolutionUnit(width / 2, width, 3, 2);
        blocks = ModuleList<ResidualBlock>();
        for (var stage = 0; stage < shape.Widths.Count; stage++)
        {
            for (var i = 0; i < shape.Blocks[stage]; i++)
            {
                blocks.Add(
                    new ResidualBlock(width, shape.Widths[stage], stage > 0 && i == 0 ? 2 : 1)
                );
                width = shape.Widths[stage];
            }
        }

        projection = Linear(2 * width, dimensions, hasBias: false);
        RegisterComponents();
    }

    public ConvolutionUnit Stem1 => stem1;

    public ConvolutionUnit Stem2 => stem2;

    public ModuleList<ResidualBlock> Blocks => blocks;

    public Linear Projection => projection;

    /// <summary>Pixels [batch, 3, height, width] to [batch, dimensions].</summary>
    public override Tensor forward(Tensor pixels)
    {
        var x = _bfloat16 && training ? pixels.to(ScalarType.BFloat16) : pixels;
        x = stem2.forward(stem1.forward(x).relu_()).relu_();
        foreach (var block in blocks)
        {
            x = block.forward(x);
        }

        // The mean says what most of the picture is like; the maximum, that a small thing is there at all.
        x = x.to(ScalarType.Float32);
        var pooled = cat([x.mean([2, 3]), x.amax([2, 3])], 1);
        return projection.forward(functional.dropout(pooled, _dropout, training));
    }
}

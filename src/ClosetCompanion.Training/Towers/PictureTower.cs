using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>closet-mini's picture tower: a small residual network with average pooling and a projection.</summary>
internal sealed class PictureTower : Module<Tensor, Tensor>
{
    private readonly ConvolutionUnit stem1;
    private readonly ConvolutionUnit stem2;
    private readonly ModuleList<ResidualBlock> blocks;
    private readonly Linear projection;

    private readonly double _dropout;

    public PictureTower(PictureTowerShape shape, int dimensions, double dropout)
        : base(nameof(PictureTower))
    {
        _dropout = dropout;
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

        projection = Linear(width, dimensions, hasBias: false);
        RegisterComponents();
    }

    public ConvolutionUnit Stem1 => stem1;

    public ConvolutionUnit Stem2 => stem2;

    public ModuleList<ResidualBlock> Blocks => blocks;

    public Linear Projection => projection;

    /// <summary>Pixels [batch, 3, height, width] to [batch, dimensions].</summary>
    public override Tensor forward(Tensor pixels)
    {
        var x = stem2.forward(stem1.forward(pixels).relu_()).relu_();
        foreach (var block in blocks)
        {
            x = block.forward(x);
        }

        return projection.forward(functional.dropout(x.mean([2, 3]), _dropout, training));
    }
}

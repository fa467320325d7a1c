using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>closet-mini's picture tower: a small residual network with average pooling and a projection.</summary>
internal sealed class PictureTower : Module<Tensor, Tensor>
{
    public PictureTower(PictureTowerShape shape, int dimensions)
        : base(nameof(PictureTower))
    {
        Shape = shape;
        Stem1 = new ConvolutionUnit(3, shape.Widths[0] / 2, 3, 2);
        Stem2 = new ConvolutionUnit(shape.Widths[0] / 2, shape.Widths[0], 3, 2);
        var blocks = new List<ResidualBlock>();
        var inputs = shape.Widths[0];
        for (var stage = 0; stage < shape.Widths.Count; stage++)
        {
            for (var i = 0; i < shape.Blocks[stage]; i++)
            {
                blocks.Add(
                    new ResidualBlock(inputs, shape.Widths[stage], stage > 0 && i == 0 ? 2 : 1)
                );
                inputs = shape.Widths[stage];
            }
        }

        Blocks = ModuleList(blocks.ToArray());
        Projection = Linear(inputs, dimensions, hasBias: false);
        register_module("stem1", Stem1);
        register_module("stem2", Stem2);
        register_module("blocks", Blocks);
        register_module("projection", Projection);
    }

    public PictureTowerShape Shape { get; }

    public ConvolutionUnit Stem1 { get; }

    public ConvolutionUnit Stem2 { get; }

    public ModuleList<ResidualBlock> Blocks { get; }

    public Linear Projection { get; }

    /// <summary>Pixels [batch, 3, height, width] to [batch, dimensions].</summary>
    public override Tensor forward(Tensor pixels)
    {
        var x = Stem2.forward(Stem1.forward(pixels).relu_()).relu_();
        foreach (var block in Blocks)
        {
            x = block.forward(x);
        }

        return Projection.forward(x.mean([2, 3]));
    }
}

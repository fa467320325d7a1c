using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>The blocks of a tower; the published names call them its encoder.</summary>
internal sealed class ClipBlocks : Module<Tensor, Tensor>
{
    private readonly ModuleList<ClipBlock> layers;

    public ClipBlocks(ClipTowerConfig config, bool causal)
        : base(nameof(ClipBlocks))
    {
        layers = ModuleList([
            .. Enumerable.Range(0, config.LayerCount).Select(_ => new ClipBlock(config, causal)),
        ]);
        RegisterComponents();
    }

    /// <summary>[batch, length, width] to the same shape.</summary>
    public override Tensor forward(Tensor x)
    {
        foreach (var layer in layers)
        {
            x = layer.forward(x);
        }

        return x;
    }
}

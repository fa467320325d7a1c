using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// A residual network (He and others, 2015) with a stem of two 3x3 convolutions, or of a 7x7 one and a pooling as
/// published ones have. Its features are means and maxima of its stages over the picture.
/// </summary>
internal sealed class ResidualTower : PictureTower
{
    private readonly ConvolutionUnit stem1;
    private readonly ConvolutionUnit? stem2;
    private readonly ModuleList<ResidualBlock> blocks;

    private readonly int[] _stageOfBlock;
    private readonly IReadOnlyList<int> _means;
    private readonly IReadOnlyList<int> _maxima;
    private readonly Module[] _frozen;

    public ResidualTower(PictureTowerShape shape)
        : base(nameof(ResidualTower))
    {
        var width = shape.Widths[0];
        var published = shape.Kind == PictureTowerKind.ResNet;
        stem1 = published
            ? new ConvolutionUnit(3, width, 7, 2)
            : new ConvolutionUnit(3, width / 2, 3, 2);
        stem2 = published ? null : new ConvolutionUnit(width / 2, width, 3, 2);
        blocks = ModuleList<ResidualBlock>();
        var stages = new List<int>();
        for (var stage = 0; stage < shape.Widths.Count; stage++)
        {
            for (var i = 0; i < shape.Blocks[stage]; i++)
            {
                blocks.Add(
                    new ResidualBlock(width, shape.Widths[stage], stage > 0 && i == 0 ? 2 : 1)
                );
                stages.Add(stage + 1);
                width = shape.Widths[stage];
            }
        }

        _stageOfBlock = [.. stages];
        _means = shape.Means ?? [shape.Widths.Count];
        _maxima = shape.Maxima ?? [shape.Widths.Count];
        Parts = [.. _means.Concat(_maxima).Select(stage => shape.Widths[stage - 1])];
        RegisterComponents();
        _frozen =
            shape.Frozen == 0
                ? []
                :
                [
                    .. new Module?[] { stem1, stem2 }.OfType<Module>(),
                    .. blocks.Where((_, i) => _stageOfBlock[i] <= shape.Frozen),
                ];
        foreach (var parameter in _frozen.SelectMany(part => part.parameters()))
        {
            parameter.requires_grad_(false);
        }
    }

    public override IReadOnlyList<int> Parts { get; }

    public ConvolutionUnit Stem1 => stem1;

    public ConvolutionUnit? Stem2 => stem2;

    public ModuleList<ResidualBlock> Blocks => blocks;

    /// <summary>What is frozen does not let its normalisation follow the batches either.</summary>
    public override void train(bool train = true)
    {
        base.train(train);
        foreach (var part in _frozen)
        {
            part.eval();
        }
    }

    public override Tensor forward(Tensor pixels)
    {
        var x = Stem(InBfloat16 ? pixels.to(ScalarType.BFloat16) : pixels);
        var stages = new Dictionary<int, Tensor>();
        for (var i = 0; i < blocks.Count; i++)
        {
            x = blocks[i].forward(x);
            stages[_stageOfBlock[i]] = x;
        }

        // The mean says what most of the picture is like; the maximum, that a small thing is there at all.
        return cat(
            [
                .. _means.Select(stage => stages[stage].to(ScalarType.Float32).mean([2, 3])),
                .. _maxima.Select(stage => stages[stage].amax([2, 3]).to(ScalarType.Float32)),
            ],
            1
        );
    }

    public override OnnxValue[] Encode(OnnxGraph graph, OnnxValue pixels, PictureTowerSteps? steps)
    {
        var layers = new ResidualTowerGraph(graph, this, steps);
        var x = layers.Stem(pixels);
        var stages = new Dictionary<int, OnnxValue>();
        for (var i = 0; i < blocks.Count; i++)
        {
            x = layers.Block(i, x);
            stages[_stageOfBlock[i]] = x;
        }

        return
        [
            .. _means.Select(stage => graph.Flatten(graph.GlobalAveragePool(stages[stage]))),
            .. _maxima.Select(stage => graph.Flatten(graph.GlobalMaxPool(stages[stage]))),
        ];
    }

    public override void Trace(Tensor pixels, Action<string, Tensor> see)
    {
        var x = Stem(pixels);
        see(PictureTowerSteps.Stem, x);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var middle = block.First.forward(x).relu();
            var branch = block.Second.forward(middle);
            var shortcut = block.Shortcut?.forward(x);
            see(PictureTowerSteps.Middle(i), middle);
            see(PictureTowerSteps.Branch(i), branch);
            if (shortcut is not null)
            {
                see(PictureTowerSteps.Shortcut(i), shortcut);
            }

            x = (branch + (shortcut ?? x)).relu();
            see(PictureTowerSteps.Block(i), x);
        }
    }

    private Tensor Stem(Tensor x)
    {
        x = stem1.forward(x).relu_();
        return stem2 is null
            ? functional.max_pool2d(x, 3, stride: 2, padding: 1)
            : stem2.forward(x).relu_();
    }
}

using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>CLIP's text tower without its projection: a causal transformer read at the end-of-text token.</summary>
internal sealed class CausalTower : TextTower
{
    private readonly Embedding tokens;
    private readonly Parameter positions;
    private readonly ModuleList<TransformerBlock> blocks;
    private readonly LayerNorm norm;

    private readonly double _dropout;

    public CausalTower(TextTowerShape shape, int vocabularySize, double dropout)
        : base(nameof(CausalTower))
    {
        _dropout = dropout;
        Shape = shape;
        VocabularySize = vocabularySize;
        tokens = Embedding(vocabularySize, shape.Width);
        positions = Parameter(randn(shape.ContextLength, shape.Width) * 0.01);
        blocks = ModuleList([
            .. Enumerable
                .Range(0, shape.Layers)
                .Select(_ => new TransformerBlock(shape.Width, shape.Heads, shape.Layers)),
        ]);
        norm = LayerNorm(shape.Width);
        RegisterComponents();
        init.normal_(tokens.weight!, 0, 0.02);
    }

    public TextTowerShape Shape { get; }

    public int VocabularySize { get; }

    public override int Width => Shape.Width;

    public override Tensor forward(Tensor ids)
    {
        var length = ids.shape[1];
        var x = tokens.forward(ids) + positions[TensorIndex.Slice(0, length)];
        x = functional.dropout(x, _dropout, training);
        foreach (var block in blocks)
        {
            block.InBfloat16 = InBfloat16;
        }

        foreach (var block in blocks.SkipLast(1))
        {
            x = block.forward(x);
        }

        // The text is read at its end-of-text token, which has the largest id.
        x = blocks[^1].ReadAt(x, ids.argmax(1));
        return norm.forward(x);
    }

    public override OnnxValue Encode(OnnxGraph graph, OnnxValue ids) =>
        ClipTextGraph.Read(
            graph,
            ids,
            new ClipTextConfig
            {
                HiddenSize = Shape.Width,
                LayerCount = Shape.Layers,
                HeadCount = Shape.Heads,
                IntermediateSize = 4 * Shape.Width,
                ProjectionDimensions = Shape.Width,
                VocabularySize = VocabularySize,
                MaxPositions = Shape.ContextLength,
            },
            CausalWeights.Published(this)
        );
}

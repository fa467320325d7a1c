using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>CLIP's text tower: a causal transformer read at the end-of-text token.</summary>
internal sealed class TextTower : Module<Tensor, Tensor>
{
    private readonly Embedding tokens;
    private readonly Parameter positions;
    private readonly ModuleList<TransformerBlock> blocks;
    private readonly LayerNorm norm;
    private readonly Parameter projection;

    private readonly double _dropout;

    public TextTower(
        TextTowerShape shape,
        int vocabularySize,
        int dimensions,
        double dropout,
        bool bfloat16
    )
        : base(nameof(TextTower))
    {
        _dropout = dropout;
        Shape = shape;
        VocabularySize = vocabularySize;
        tokens = Embedding(vocabularySize, shape.Width);
        positions = Parameter(randn(shape.ContextLength, shape.Width) * 0.01);
        blocks = ModuleList([
            .. Enumerable
                .Range(0, shape.Layers)
                .Select(_ => new TransformerBlock(
                    shape.Width,
                    shape.Heads,
                    shape.Layers,
                    bfloat16
                )),
        ]);
        norm = LayerNorm(shape.Width);
        projection = Parameter(randn(shape.Width, dimensions) * Math.Pow(shape.Width, -0.5));
        RegisterComponents();
        init.normal_(tokens.weight!, 0, 0.02);
    }

    public TextTowerShape Shape { get; }

    public int VocabularySize { get; }

    /// <summary>Token ids [batch, length], padded with anything after the end token, to [batch, dimensions].</summary>
    public override Tensor forward(Tensor ids)
    {
        var length = ids.shape[1];
        var x = tokens.forward(ids) + positions[TensorIndex.Slice(0, length)];
        x = functional.dropout(x, _dropout, training);
        foreach (var block in blocks.SkipLast(1))
        {
            x = block.forward(x);
        }

        // The text is read at its end-of-text token, which has the largest id.
        x = blocks[^1].ReadAt(x, ids.argmax(1));
        return norm.forward(x).matmul(projection);
    }
}

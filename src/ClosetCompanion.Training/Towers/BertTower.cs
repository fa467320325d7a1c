using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// BERT's encoder (Devlin and others, 2019), read as the mean of its tokens as sentence encoders are (Reimers and
/// Gurevych, 2019). Padding has id 0.
/// </summary>
internal sealed class BertTower : TextTower
{
    /// <summary>Added to the variance in layer normalisation.</summary>
    public const double Epsilon = 1e-12;

    private readonly Embedding tokens;
    private readonly Parameter positions;
    private readonly LayerNorm norm;
    private readonly ModuleList<BertLayer> layers;

    private readonly double _dropout;

    public BertTower(TextTowerShape shape, int vocabularySize, double dropout)
        : base(nameof(BertTower))
    {
        _dropout = dropout;
        Shape = shape;
        VocabularySize = vocabularySize;
        tokens = Embedding(vocabularySize, shape.Width);
        positions = Parameter(randn(shape.ContextLength, shape.Width) * 0.02);
        norm = LayerNorm(shape.Width, Epsilon);
        layers = ModuleList([
            .. Enumerable
                .Range(0, shape.Layers)
                .Select(_ => new BertLayer(shape.Width, shape.Heads)),
        ]);
        RegisterComponents();
        init.normal_(tokens.weight!, 0, 0.02);
    }

    public TextTowerShape Shape { get; }

    public int VocabularySize { get; private set; }

    public override int Width => Shape.Width;

    /// <summary>Leaves out tokens.</summary>
    /// <param name="kept">The ids of those that stay, in their new order.</param>
    public void KeepTokens(long[] kept)
    {
        using var _ = no_grad();
        using var rows = tensor(kept);
        tokens.weight = Parameter(tokens.weight!.index_select(0, rows).DetachFromDisposeScope());
        VocabularySize = kept.Length;
    }

    public override Tensor forward(Tensor ids)
    {
        var seen = ids.ne(0);
        var x = tokens.forward(ids) + positions[TensorIndex.Slice(0, ids.shape[1])];
        x = functional.dropout(norm.forward(x), _dropout, training);
        var mask = seen.view(ids.shape[0], 1, 1, ids.shape[1]);
        foreach (var layer in layers)
        {
            x = layer.Encode(x, mask, InBfloat16);
        }

        var counted = seen.unsqueeze(2).to(x.dtype);
        return (x * counted).sum(1) / counted.sum(1);
    }

    public override OnnxValue Encode(OnnxGraph graph, OnnxValue ids) =>
        BertGraph.Encode(
            graph,
            ids,
            new BertConfig
            {
                Width = Shape.Width,
                Layers = Shape.Layers,
                Heads = Shape.Heads,
                Inner = 4 * Shape.Width,
                VocabularySize = VocabularySize,
                MaxPositions = Shape.ContextLength,
                LayerNormEpsilon = (float)Epsilon,
            },
            BertWeights.Published(this)
        );
}

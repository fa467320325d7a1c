using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>A text tower and the head that follows it, without the picture side.</summary>
internal sealed class TextSide : Module<Tensor, Tensor>
{
    private const int TextsPerBlock = 64;

    private readonly BertTower text;
    private readonly ProjectionHead text_head;

    private readonly int _dimensions;

    /// <param name="shape">The tower's size.</param>
    /// <param name="vocabularySize">Tokens of the vocabulary.</param>
    /// <param name="model">The space that the head leads into, and the head's width.</param>
    public TextSide(TextTowerShape shape, int vocabularySize, ModelSection model)
        : base(nameof(TextSide))
    {
        _dimensions = model.Dimensions;
        text = new BertTower(shape, vocabularySize, dropout: 0);
        text_head = new ProjectionHead([shape.Width], model.Dimensions, model.HeadWidth, 0);
        RegisterComponents();
    }

    /// <summary>Reads the text side of a finished model back from its ONNX file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">What the model's recipe says of it.</param>
    /// <param name="vocabularySize">Tokens of its vocabulary.</param>
    /// <exception cref="ModelException">It is another model than the recipe describes, or was tuned after its run.</exception>
    public static TextSide Read(string path, ModelSection model, int vocabularySize)
    {
        if (model.Text is not { Kind: TextTowerKind.Bert } shape)
        {
            throw new ModelException(
                $"The recipe has no text tower of the kind {TextTowerKind.Bert}; the weights of others are not read back from a finished model."
            );
        }

        using var stream = File.OpenRead(path);
        var file = OnnxFile.Read(stream, path);
        if (TextProjection.IsIn(file))
        {
            throw new ModelException(
                $"{path} has a product behind its text tower, as closet-train feedback puts it there. Begin with the model before that."
            );
        }

        var side = new TextSide(shape, vocabularySize, model);
        try
        {
            var weights = new WrittenBert(file, shape.Width / shape.Heads);
            BertWeights.Load(side.text, weights);
            side.text_head.Load(weights, TwoTowersGraphs.TextHead);
            return side;
        }
        catch
        {
            side.Dispose();
            throw;
        }
    }

    /// <summary>Token ids [batch, length], padded with zeros, to unit vectors [batch, dimensions].</summary>
    public override Tensor forward(Tensor ids) =>
        functional.normalize(text_head.forward(text.forward(ids)), dim: 1);

    /// <summary>Token ids of texts to unit vectors [texts, dimensions].</summary>
    public Tensor Embed(int[][] texts)
    {
        var blocks = PaddedTokens.ByLength(texts, TextsPerBlock);
        return PaddedTokens.InOrder(blocks, [.. blocks.Select(block => forward(block.On(CPU)))]);
    }

    /// <summary>The mean cosine of what it makes of texts with what the file that it was read from makes of them.</summary>
    /// <param name="texts">Token ids of the texts.</param>
    /// <param name="vectors">Unit vectors, one for each.</param>
    public float CosineWith(int[][] texts, IReadOnlyList<float[]> vectors)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var written = stack(vectors.Select(vector => tensor(vector)));
        return (Embed(texts) * written).sum(1).mean().item<float>();
    }

    /// <summary>The text tower as the program runs it.</summary>
    /// <param name="integers">Whether it computes with 8-bit integers.</param>
    public OnnxGraph BuildGraph(bool integers) =>
        TwoTowersGraphs.BuildText(text, text_head, _dimensions, integers);
}

using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Packages;
using ClosetCompanion.Training.Towers;
using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Packages;

public sealed class BertPackageTests
{
    private const float Tolerance = 1e-4f;

    private static readonly string[] _texts =
    [
        "navy tee for men",
        "ADIDAS Men's Solid Polo T-Shirt, 100% cotton",
        "robe d'été à fleurs, crème",
        "x",
    ];

    private static readonly TextTowerShape _shape = new()
    {
        Kind = TextTowerKind.Bert,
        ContextLength = 40,
        Width = 384,
        Layers = 6,
        Heads = 12,
    };

    [Theory]
    [InlineData("navy tee for men", 3212, 17170, 2005, 2273)]
    [InlineData("T-Shirt", 1056, 1011, 3797)]
    [InlineData("crème BRÛLÉE", 13675, 21382, 7987, 9307, 2063)]
    public void Cuts_texts_into_the_published_tokens(string text, params int[] expected)
    {
        var tokenizer = new WordPieceTokenizer(BertPackage.Open("MiniLM").ReadVocabulary(), 40);

        tokenizer.Encode(text).ShouldBe([101, .. expected, 102]);
    }

    [Theory]
    [InlineData("MiniLM")]
    [InlineData("ArcticXs")]
    public void Its_tower_reads_as_the_package_s_own_file(string name)
    {
        var package = BertPackage.Open(name);
        var tokenizer = new WordPieceTokenizer(package.ReadVocabulary(), 40);
        using var tower = new BertTower(_shape, tokenizer.VocabularySize, dropout: 0);
        BertWeights.Load(tower, package.ReadWeights());
        tower.eval();
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var tokens = PaddedTokens.From(Array.ConvertAll(_texts, tokenizer.Encode));
        var ids = tensor(tokens.Ids).view(-1, tokens.Length);

        var difference = (tower.forward(ids) - MeansOfPublished(package, ids)).abs().max();

        difference.item<float>().ShouldBeLessThan(Tolerance);
    }

    /// <summary>Means of the vectors that the package's own ONNX file gives the tokens: [texts, width].</summary>
    private static Tensor MeansOfPublished(BertPackage package, Tensor ids)
    {
        using var copy = new MemoryStream();
        using (var model = package.OpenModel())
        {
            model.CopyTo(copy);
        }

        using var session = new InferenceSession(copy.ToArray());
        long[] shape = [.. ids.shape];
        var seen = ids.ne(0).to(ScalarType.Int64);
        var inputs = new Dictionary<string, OrtValue>
        {
            ["input_ids"] = Value(ids),
            ["attention_mask"] = Value(seen),
            ["token_type_ids"] = Value(zeros_like(ids)),
        };
        using var outputs = session.Run(new RunOptions(), inputs, ["last_hidden_state"]);
        var vectors = tensor(
            outputs[0].GetTensorDataAsSpan<float>().ToArray(),
            [shape[0], shape[1], 384]
        );
        var counted = seen.unsqueeze(2).to(ScalarType.Float32);
        return (vectors * counted).sum(1) / counted.sum(1);

        OrtValue Value(Tensor values) =>
            OrtValue.CreateTensorValueFromMemory(values.data<long>().ToArray(), shape);
    }
}

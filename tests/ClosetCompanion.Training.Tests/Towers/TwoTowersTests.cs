using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Tests.Runs;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class TwoTowersTests
{
    private const int Side = 32;

    private static readonly string[] _texts = ["a red ring", "post", "black and green discs"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<PictureTowerKind, TextTowerKind, int> Pairs { get; } =
        new(Enum.GetValues<PictureTowerKind>(), Enum.GetValues<TextTowerKind>(), [0, 24]);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Any_picture_tower_goes_with_any_text_tower_and_its_graphs_agree(
        PictureTowerKind picture,
        TextTowerKind text,
        int headWidth
    )
    {
        using var toy = new ToyRun { Recipe = RecipeOf(picture, text, headWidth) };
        var tokenizer = TokenizerOf(text, toy);
        using var model = (TwoTowers)
            DualEncoders.Create(toy.Recipe, clip: null, tokenizer.VocabularySize);
        await ExportAsync(toy, model, tokenizer);
        using var exported = ClipModel.Load(toy.Path("model"));
        using var scope = NewDisposeScope();
        manual_seed(7);
        var pixels = rand(3, 3, Side, Side);

        var pictures = await exported.EmbedPixelsAsync(pixels.data<float>().ToArray(), 3, Token);
        var texts = await exported.EmbedTextAsync(_texts, Token);

        LeastCosine(pictures, model.EmbedPictures(pixels)).ShouldBeGreaterThan(0.99999f);
        LeastCosine(texts, model.EmbedTexts(Ids(tokenizer))).ShouldBeGreaterThan(0.99999f);
    }

    [Fact]
    public async Task In_integers_it_says_so_and_sees_nearly_the_same()
    {
        using var toy = new ToyRun
        {
            Recipe = RecipeOf(PictureTowerKind.ResNet, TextTowerKind.Bert, headWidth: 24),
        };
        var tokenizer = TokenizerOf(TextTowerKind.Bert, toy);
        using var model = (TwoTowers)
            DualEncoders.Create(toy.Recipe, clip: null, tokenizer.VocabularySize);
        using var scope = NewDisposeScope();
        manual_seed(7);
        var pixels = rand(3, 3, Side, Side);
        model.ComputeInIntegers(pixels);
        await ExportAsync(toy, model, tokenizer);

        using var exported = ClipModel.Load(toy.Path("model"));

        exported.Manifest.Precision.ShouldBe(ModelPrecision.Int8);
        var pictures = await exported.EmbedPixelsAsync(pixels.data<float>().ToArray(), 3, Token);
        LeastCosine(pictures, model.EmbedPictures(pixels)).ShouldBeGreaterThan(0.98f);
    }

    [Fact]
    public async Task A_cut_vocabulary_reads_the_kept_texts_as_before()
    {
        using var toy = new ToyRun
        {
            Recipe = RecipeOf(PictureTowerKind.Residual, TextTowerKind.Bert, headWidth: 0),
        };
        var whole = (WordPieceTokenizer)TokenizerOf(TextTowerKind.Bert, toy);
        using var model = (TwoTowers)
            DualEncoders.Create(toy.Recipe, clip: null, whole.VocabularySize);
        model.BeginMeasuring();
        using var scope = NewDisposeScope();
        var before = model.EmbedTexts(Ids(whole));

        var kept = VocabularyCut.Choose(whole, _texts, count: 0);
        ((BertTower)model.Text).KeepTokens(kept);
        var cut = VocabularyCut.Of(whole, kept);

        cut.VocabularySize.ShouldBeLessThan(whole.VocabularySize);
        await ExportAsync(toy, model, cut);
        using var exported = ClipModel.Load(toy.Path("model"));
        var texts = await exported.EmbedTextAsync(_texts, Token);
        LeastCosine(texts, before).ShouldBeGreaterThan(0.99999f);
    }

    [Fact]
    public void Frozen_towers_stay_as_they_are_and_heads_learn()
    {
        using var toy = new ToyRun
        {
            Recipe = RecipeOf(PictureTowerKind.ResNet, TextTowerKind.Causal, headWidth: 24),
        };
        using var model = DualEncoders.Create(toy.Recipe, null, toy.Tokenizer.VocabularySize);

        model.BeginTraining(
            new TrainingPhase
            {
                Epochs = 1,
                PictureRate = 0,
                TextRate = 0.5,
            }
        );

        model
            .named_parameters()
            .Where(entry => !entry.parameter.requires_grad)
            .ShouldAllBe(entry => entry.name.StartsWith("picture."));
        model
            .RateOf("text.norm.weight", new TrainingPhase { Epochs = 1, TextRate = 0.5 })
            .ShouldBe(0.5);
        model.PictureModule.training.ShouldBeFalse();
        model.TextModule.training.ShouldBeTrue();
    }

    [Fact]
    public void First_stages_stay_as_they_start_while_the_others_learn()
    {
        var plain = RecipeOf(PictureTowerKind.ResNet, TextTowerKind.Causal, headWidth: 0);
        using var toy = new ToyRun
        {
            Recipe = plain with
            {
                Model = plain.Model with { Picture = plain.Model.Picture! with { Frozen = 1 } },
            },
        };
        using var scope = NewDisposeScope();
        manual_seed(7);
        using var model = DualEncoders.Create(toy.Recipe, null, toy.Tokenizer.VocabularySize);
        var before = model.PictureModule.state_dict().ToDictionary(entry => entry.Key, Copy);

        var phase = new TrainingPhase { Epochs = 1 };
        model.BeginTraining(phase);
        var optimiser = new AdamW(model.named_parameters(), weightDecay: 0.1);
        model.EmbedPictures(rand(8, 3, Side, Side)).select(1, 0).sum().backward();
        optimiser.Step(0.01, name => model.RateOf(name, phase));

        // Weights and statistics of normalisation both; nothing counts the batches.
        var moved = model
            .PictureModule.state_dict()
            .Where(entry => !entry.Value.Equals(before[entry.Key]))
            .Select(entry => entry.Key)
            .ToList();
        moved.ShouldAllBe(name => name.StartsWith("blocks.1."));
        moved.ShouldContain("blocks.1.first.convolution.weight");
        moved.ShouldContain("blocks.1.first.norm.running_mean");

        static Tensor Copy(KeyValuePair<string, Tensor> entry) => entry.Value.detach().clone();
    }

    private static Recipe RecipeOf(PictureTowerKind picture, TextTowerKind text, int headWidth)
    {
        var plain = new ToyRun().Recipe;
        return plain with
        {
            Model = plain.Model with
            {
                HeadWidth = headWidth,
                Picture = new PictureTowerShape
                {
                    Kind = picture,
                    Widths = [16, 32],
                    Blocks = [1, 1],
                    Means = [1, 2],
                    Maxima = [2],
                    Vision = new ClipVisionConfig
                    {
                        HiddenSize = 16,
                        LayerCount = 2,
                        HeadCount = 2,
                        IntermediateSize = 32,
                        ProjectionDimensions = 16,
                        ImageSize = Side,
                        PatchSize = 8,
                    },
                },
                Text = plain.Model.Text! with { Kind = text, Layers = 2 },
            },
        };
    }

    private static ITokenizer TokenizerOf(TextTowerKind kind, ToyRun toy) =>
        kind == TextTowerKind.Bert
            ? new WordPieceTokenizer(
                [
                    "[PAD]",
                    "[UNK]",
                    "[CLS]",
                    "[SEP]",
                    "[MASK]",
                    .. "abcdefghijklmnopqrstuvwxyz".Select(letter => $"{letter}"),
                    .. "abcdefghijklmnopqrstuvwxyz".Select(letter => $"##{letter}"),
                    "red",
                    "ring",
                    "blue",
                    "yellow",
                    "black",
                    "post",
                ],
                contextLength: 12
            )
            : toy.Tokenizer;

    private static Task ExportAsync(ToyRun toy, DualEncoder model, ITokenizer tokenizer) =>
        ModelExporter.WriteAsync(
            toy.Path("model"),
            model,
            tokenizer,
            toy.Recipe,
            new ModelOrigin("random", "shapes", "toy"),
            measure: null,
            Token
        );

    private static Tensor Ids(ITokenizer tokenizer)
    {
        var padded = PaddedTokens.From(Array.ConvertAll(_texts, tokenizer.Encode));
        return tensor(padded.Ids).view(-1, padded.Length);
    }

    private static float LeastCosine(float[][] actual, Tensor expected)
    {
        using var rows = tensor(actual.SelectMany(vector => vector).ToArray())
            .view(actual.Length, -1);
        return (rows * expected).sum(1).min().item<float>();
    }
}

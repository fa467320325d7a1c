using ClosetCompanion.Clip;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Tests.Runs;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class EnsembleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Members_begin_with_weights_of_their_own()
    {
        using var toy = new ToyRun();
        using var first = toy.Member(1);
        using var second = toy.Member(2);
        using var again = toy.Member(2);

        Weights(second).ShouldBe(Weights(again));
        Weights(second).ShouldNotBe(Weights(first));
    }

    [Fact]
    public void Its_cosine_is_the_mean_of_its_members_cosines()
    {
        using var toy = new ToyRun();
        using var ensemble = new Ensemble([toy.Member(1), toy.Member(2)]);
        using var first = toy.Member(1);
        using var second = toy.Member(2);
        ensemble.eval();
        first.eval();
        second.eval();
        using var pixels = rand(3, 3, 32, 32);
        using var ids = Tokens(toy, "a red ring", "a post that is black");

        var mean = (Cosines(first, pixels, ids) + Cosines(second, pixels, ids)) / 2;

        (Cosines(ensemble, pixels, ids) - mean).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public async Task The_exported_ensemble_agrees_with_its_members_but_for_the_rounding_of_weights()
    {
        using var toy = new ToyRun();
        using var ensemble = new Ensemble([toy.Member(1), toy.Member(2)]);
        ensemble.eval();
        await ExportAsync(toy, ensemble);
        using var exported = ClipModel.Load(toy.Path("model"));
        using var pixels = rand(2, 3, 32, 32);
        string[] texts = ["a red ring", "a post that is black"];
        using var ids = Tokens(toy, texts);

        var pictures = await exported.EmbedPixelsAsync(pixels.data<float>().ToArray(), 2, Token);
        ShouldAgree(pictures, ensemble.EmbedPictures(pixels));
        ShouldAgree(await exported.EmbedTextAsync(texts, Token), ensemble.EmbedTexts(ids));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_integers_it_puts_pictures_and_texts_nearly_where_it_did_and_takes_less_room(
        bool balanced
    )
    {
        using var toy = new ToyRun();
        using var ensemble = new Ensemble([toy.Member(1), toy.Member(2)]);
        ensemble.eval();
        using var pixels = rand(8, 3, 32, 32);
        string[] texts = ["a red ring", "a post that is black"];
        using var ids = Tokens(toy, texts);
        LearnSpace(ensemble, toy, pixels, ids, dimensions: null, balanced);
        var before = ensemble.BuildPictureGraph(toy.Recipe.Model.Image).ToBytes().Length;

        ensemble.ComputeInIntegers(pixels);
        await ExportAsync(toy, ensemble);

        using var exported = ClipModel.Load(toy.Path("model"));
        var pictures = await exported.EmbedPixelsAsync(pixels.data<float>().ToArray(), 8, Token);
        SmallestCosine(pictures, ensemble.EmbedPictures(pixels)).ShouldBeGreaterThan(0.995f);
        var found = await exported.EmbedTextAsync(texts, Token);
        SmallestCosine(found, ensemble.EmbedTexts(ids)).ShouldBeGreaterThan(0.995f);
        new FileInfo(toy.Path("model/image.int8.onnx")).Length.ShouldBeLessThan(before);
    }

    [Theory]
    [InlineData(24, false, 24)]
    [InlineData(24, true, 24)]
    [InlineData(null, true, 65)]
    public async Task Its_export_agrees_whatever_becomes_of_the_members_vectors(
        int? dimensions,
        bool balanced,
        int expected
    )
    {
        using var toy = new ToyRun();
        using var ensemble = new Ensemble([toy.Member(1), toy.Member(2)]);
        ensemble.eval();
        using var pixels = rand(40, 3, 32, 32);
        string[] texts = ["a red ring", "a post that is black"];
        using var ids = Tokens(toy, texts);
        LearnSpace(ensemble, toy, pixels, ids, dimensions, balanced);

        await ExportAsync(toy, ensemble);

        ensemble.Dimensions.ShouldBe(expected);
        using var exported = ClipModel.Load(toy.Path("model"));
        var pictures = await exported.EmbedPixelsAsync(pixels.data<float>().ToArray(), 40, Token);
        ShouldAgree(pictures, ensemble.EmbedPictures(pixels));
        ShouldAgree(await exported.EmbedTextAsync(texts, Token), ensemble.EmbedTexts(ids));
    }

    private static void LearnSpace(
        Ensemble ensemble,
        ToyRun toy,
        Tensor pixels,
        Tensor titles,
        int? dimensions,
        bool balanced
    )
    {
        using var scope = NewDisposeScope();
        var ofTitles = ensemble.EmbedTexts(titles);
        ensemble.Space = JoinedSpace.Learn(
            ensemble.EmbedPictures(pixels),
            ofTitles,
            ensemble.EmbedTexts(Tokens(toy, "blue", "a green disc", "yellow")),
            dimensions,
            balanced ? ofTitles : null
        );
    }

    private static Task ExportAsync(ToyRun toy, Ensemble ensemble) =>
        ModelExporter.WriteAsync(
            toy.Path("model"),
            ensemble,
            toy.Tokenizer,
            toy.Recipe with
            {
                Model = toy.Recipe.Model with { Dimensions = ensemble.Dimensions },
            },
            new ModelOrigin("random", "shapes", "toy"),
            measure: null,
            Token
        );

    private static float[] Weights(TwoTowers model) =>
        model.PictureHead.Projection.weight!.detach().data<float>().ToArray();

    private static Tensor Tokens(ToyRun toy, params string[] texts)
    {
        var padded = PaddedTokens.From(Array.ConvertAll(texts, toy.Tokenizer.Encode));
        return tensor(padded.Ids).view(-1, padded.Length);
    }

    private static Tensor Cosines(DualEncoder model, Tensor pixels, Tensor ids)
    {
        using var _ = no_grad();
        return model.EmbedPictures(pixels).matmul(model.EmbedTexts(ids).t());
    }

    private static float SmallestCosine(float[][] actual, Tensor expected)
    {
        using var rows = tensor(actual.SelectMany(vector => vector).ToArray())
            .view(actual.Length, -1);
        return (rows * expected).sum(1).min().item<float>();
    }

    private static void ShouldAgree(float[][] actual, Tensor expected)
    {
        var values = expected.detach().data<float>().ToArray();
        float[] all = [.. actual.SelectMany(vector => vector)];
        all.Length.ShouldBe(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            all[i].ShouldBe(values[i], 2e-3f);
        }
    }
}

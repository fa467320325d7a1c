using ClosetCompanion.Clip;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class TrainingRunTests(TrainedToy shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Learns_to_find_drawings_that_it_never_saw()
    {
        var toy = shared.Toy;
        var data = await shared.DataAsync();
        using var unseen = await toy.UnseenDrawingsAsync(perTitle: 10);
        using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);
        var evaluation = new DevelopmentEvaluation(unseen, augmentation, toy.Tokenizer);

        using var untrained = toy.Start(data, "untrained").CreateModel();
        using var trained = await shared.LoadAsync();

        // Twenty titles with ten drawings each: by chance one hit in twenty is right.
        Precision(untrained).ShouldBeLessThan(0.25);
        Precision(trained).ShouldBeGreaterThan(0.9);

        // With one drawing of each, the first hit is the right one by chance once in twenty.
        using var single = await toy.UnseenDrawingsAsync(perTitle: 1, seed: 13);
        var asked = new DevelopmentEvaluation(single, augmentation, toy.Tokenizer);
        Recall(untrained).ShouldBeLessThan(0.2);
        Recall(trained).ShouldBeGreaterThan(0.9);

        double Precision(DualEncoder model) =>
            evaluation.Measure(model, (32, 32), ahead: null, Token).Titles.PrecisionAt10;

        double Recall(DualEncoder model) =>
            asked.Measure(model, (32, 32), ahead: null, Token).Titles.RecallAt1;
    }

    [Fact]
    public async Task Says_what_to_do_when_the_loss_is_not_a_number()
    {
        using var toy = new ToyRun
        {
            Recipe = new ToyRun().Recipe with
            {
                Optimiser = new OptimiserSection
                {
                    LearningRate = 1e30,
                    WeightDecay = 0.05,
                    GradientClip = 1e30,
                },
            },
        };
        using var data = await toy.DataAsync(perTitle: 4);

        var stopped = await Should.ThrowAsync<TrainingException>(() =>
            toy.Start(data, "run").RunAsync(Token)
        );

        stopped.Message.ShouldContain("The loss is NaN at step");
        stopped.Message.ShouldContain("Lower learningRate");
    }

    [Fact]
    public async Task Says_when_there_are_fewer_products_than_a_batch_has()
    {
        var recipe = new ToyRun().Recipe;
        using var toy = new ToyRun
        {
            Recipe = recipe with { Schedule = recipe.Schedule with { BatchSize = 64 } },
        };
        using var data = await toy.DataAsync(perTitle: 2);

        var refused = await Should.ThrowAsync<TrainingException>(() =>
            toy.Start(data, "run").RunAsync(Token)
        );

        refused.Message.ShouldContain("38 products");
        refused.Message.ShouldContain("batch of 64");
    }

    [Fact]
    public async Task A_run_that_was_stopped_ends_with_the_same_weights_as_one_that_was_not()
    {
        using var toy = new ToyRun { Recipe = ToyRun.EverythingRandom };
        using var data = await toy.DataAsync(perTitle: 8);
        await toy.Start(data, "whole").RunAsync(Token);

        await Should.ThrowAsync<OperationCanceledException>(() => StopAfterAsync(7, toy, data));
        await toy.Start(data, "stopped").RunAsync(Token);

        File.ReadAllBytes(toy.Path("stopped/latest.safetensors"))
            .ShouldBe(File.ReadAllBytes(toy.Path("whole/latest.safetensors")));
    }

    [Fact]
    public async Task The_exported_model_agrees_with_the_trained_one()
    {
        using var toy = new ToyRun();
        using var data = await toy.DataAsync(perTitle: 8);
        using var model = await toy.Start(data, "run").RunAsync(Token);

        await ModelExporter.WriteAsync(
            toy.Path("model"),
            model,
            toy.Tokenizer,
            toy.Recipe,
            new ModelOrigin("random", "shapes", "toy"),
            measure: null,
            Token
        );

        using var exported = ClipModel.Load(toy.Path("model"));
        await PicturesAgreeAsync();
        await TextsAgreeAsync();

        async Task PicturesAgreeAsync()
        {
            using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);
            var planes = new byte[data.Pictures.BytesPerPicture];
            data.Pictures.Read(5, planes);
            using var pixels = augmentation.Normalise(planes);
            using var expected = model.EmbedPictures(pixels);
            var actual = await exported.EmbedPixelsAsync(pixels.data<float>().ToArray(), 1, Token);
            ShouldAgree(actual[0], expected);
        }

        async Task TextsAgreeAsync()
        {
            string[] texts = ["red ring", "a post that is black"];
            var padded = PaddedTokens.From(Array.ConvertAll(texts, toy.Tokenizer.Encode));
            using var expected = model.EmbedTexts(tensor(padded.Ids).view(-1, padded.Length));
            var actual = await exported.EmbedTextAsync(texts, Token);
            ShouldAgree([.. actual.SelectMany(vector => vector)], expected);
        }
    }

    private static async Task StopAfterAsync(int steps, ToyRun toy, TrainingSet data)
    {
        using var stop = new CancellationTokenSource();
        await using var _ = new Timer(
            _ =>
            {
                if (
                    File.Exists(toy.Path("stopped.jsonl"))
                    && CountLines(toy.Path("stopped.jsonl")) >= steps
                )
                {
                    stop.Cancel();
                }
            },
            state: null,
            dueTime: 0,
            period: 1
        );
        await toy.Start(data, "stopped").RunAsync(stop.Token);
    }

    private static int CountLines(string path)
    {
        using var reader = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        return reader.ReadToEnd().Count(letter => letter == '\n');
    }

    private static void ShouldAgree(float[] actual, Tensor expected)
    {
        var values = expected.detach().data<float>().ToArray();
        actual.Length.ShouldBe(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            actual[i].ShouldBe(values[i], 1e-4f);
        }
    }
}

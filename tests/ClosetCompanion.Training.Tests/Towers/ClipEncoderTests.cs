using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Towers.Clip;
using TorchSharp;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class ClipEncoderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_embeddings_of_the_reference_for_published_weights()
    {
        var folder = ClipFixtures.Path("tiny-clip");
        var start = await StartingPoint.OpenAsync(folder, (64, 64), Token);
        using var clip = DualEncoders.Create(
            TinyClip.Recipe,
            start.Shape,
            start.Tokenizer(77).VocabularySize
        );
        start.Load(clip);
        clip.eval();
        using var expected = SafetensorsFile.Open(Path.Combine(folder, "expected.safetensors"));
        using var scope = NewDisposeScope();

        ShouldBeClose(
            clip.EmbedPictures(Floats(expected, "pixel_values")),
            expected,
            "image_embeds"
        );
        var ids = expected.Tensors["input_ids"];
        ShouldBeClose(
            clip.EmbedTexts(tensor(expected.ReadInt64("input_ids"), [.. ids.Shape])),
            expected,
            "text_embeds"
        );
    }

    [Fact]
    public async Task Writes_the_published_layout_back()
    {
        var folder = ClipFixtures.Path("tiny-clip");
        var start = await StartingPoint.OpenAsync(folder, (64, 64), Token);
        using var clip = (ClipEncoder)
            DualEncoders.Create(TinyClip.Recipe, start.Shape, start.Tokenizer(77).VocabularySize);
        start.Load(clip);
        using var published = SafetensorsFile.Open(Path.Combine(folder, "model.safetensors"));
        using var scope = NewDisposeScope();

        var state = clip.PublishedState().ToDictionary(entry => entry.Name, entry => entry.Value);

        state
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(
                published
                    .Tensors.Keys.Where(name =>
                        !name.EndsWith("position_ids", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal)
            );
        foreach (var (name, value) in state)
        {
            // Some published files give the logit scale one dimension, some none.
            if (name != "logit_scale")
            {
                value.shape.ShouldBe([.. published.Tensors[name].Shape]);
            }

            value.data<float>().ToArray().ShouldBe(published.ReadFloat32(name));
        }
    }

    [Fact]
    public void Gradients_agree_with_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var clip = TinyClip.Create().to(ScalarType.Float64);
        var pixels = randn(2, 3, 16, 16, dtype: ScalarType.Float64);
        var ids = tensor(new long[] { 8, 1, 2, 9, 0, 8, 3, 9, 0, 0 }, [2, 5]);
        Loss().backward();

        foreach (var (name, parameter) in clip.named_parameters())
        {
            using var _ = no_grad();
            var gradient = parameter.grad!.flatten();
            var values = parameter.view(-1);
            var place = gradient.abs().argmax().item<long>();
            const double Step = 1e-5;
            var before = values[place].item<double>();
            values[place] = before + Step;
            var above = Loss().item<double>();
            values[place] = before - Step;
            var below = Loss().item<double>();
            values[place] = before;

            var expected = (above - below) / (2 * Step);
            gradient[place]
                .item<double>()
                .ShouldBe(expected, 1e-5 * (1 + Math.Abs(expected)), name);
        }

        Tensor Loss() =>
            (clip.LogitScale * clip.EmbedPictures(pixels).matmul(clip.EmbedTexts(ids).t()))
                .log_softmax(1)
                .diagonal()
                .neg()
                .sum();
    }

    [Fact]
    public async Task Agrees_with_its_exported_graphs()
    {
        using var clip = TinyClip.Create();
        clip.eval();
        var folder = Directory.CreateTempSubdirectory("closet-clip-");
        try
        {
            var vocabulary = TinyClip.Vocabulary;
            await ModelExporter.WriteAsync(
                folder.FullName,
                clip,
                new ClipTokenizer(vocabulary, contextLength: 8),
                TinyClip.Recipe,
                new ModelOrigin("random", "nothing", "tiny"),
                measure: null,
                Token
            );
            using var exported = ClosetCompanion.Clip.ClipModel.Load(folder.FullName);
            using var scope = NewDisposeScope();
            var pixels = randn(3, 3, 16, 16);

            var pictures = await exported.EmbedPixelsAsync(
                pixels.data<float>().ToArray(),
                3,
                Token
            );

            ShouldBeClose(clip.EmbedPictures(pixels), [.. pictures.SelectMany(vector => vector)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_low_rank_change_merged_into_the_weights_gives_the_same_embeddings()
    {
        using var scope = NewDisposeScope();
        using var adapted = TinyClip.Create();
        var recipe = TinyClip.Recipe with
        {
            Optimiser = TinyClip.Recipe.Optimiser with
            {
                Tuning = new Tuning { Method = TuningMethod.Lora, Rank = 2 },
            },
        };
        DualEncoders.Prepare(adapted, recipe);
        var pixels = randn(2, 3, 16, 16);
        var before = adapted.EmbedPictures(pixels);
        using (no_grad())
        {
            foreach (var (name, parameter) in adapted.named_parameters())
            {
                if (name.Contains("lora_up"))
                {
                    parameter.normal_(0, 0.3);
                }
            }
        }

        var merged = TinyClip.Create();
        using (no_grad())
        {
            var state = merged.state_dict();
            foreach (var (name, value) in adapted.PublishedState())
            {
                state[name].copy_(value);
            }
        }

        var after = adapted.EmbedPictures(pixels);
        (after - before).abs().max().item<float>().ShouldBeGreaterThan(0.01f);
        ShouldBeClose(merged.EmbedPictures(pixels), after.data<float>().ToArray());
    }

    [Theory]
    [InlineData(TuningMethod.Projection, "projection", "logit_")]
    [InlineData(TuningMethod.Lora, "lora_", "logit_")]
    public void Tuning_moves_nothing_but_what_it_names(TuningMethod method, params string[] moved)
    {
        using var clip = TinyClip.Create();
        DualEncoders.Prepare(
            clip,
            TinyClip.Recipe with
            {
                Optimiser = TinyClip.Recipe.Optimiser with
                {
                    Tuning = new Tuning { Method = method },
                },
            }
        );

        foreach (var (name, parameter) in clip.named_parameters())
        {
            parameter.requires_grad.ShouldBe(moved.Any(name.Contains), name);
        }
    }

    [Fact]
    public void Bfloat16_stays_near_float32()
    {
        using var scope = NewDisposeScope();
        using var clip = TinyClip.Create();
        var pixels = randn(2, 3, 16, 16);
        var exact = clip.EmbedPictures(pixels);
        foreach (var linear in clip.modules().OfType<ClipLinear>())
        {
            linear.InBfloat16 = true;
        }

        var cosines = (exact * clip.EmbedPictures(pixels)).sum(1);
        cosines.min().item<float>().ShouldBeInRange(0.999f, 0.9999999f);
    }

    private static Tensor Floats(SafetensorsFile file, string name) =>
        tensor(file.ReadFloat32(name), [.. file.Tensors[name].Shape]);

    private static void ShouldBeClose(Tensor actual, SafetensorsFile file, string name) =>
        ShouldBeClose(actual, file.ReadFloat32(name));

    private static void ShouldBeClose(Tensor actual, float[] expected)
    {
        var values = actual.detach().data<float>().ToArray();
        values.Length.ShouldBe(expected.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i].ShouldBe(expected[i], 1e-4f);
        }
    }
}

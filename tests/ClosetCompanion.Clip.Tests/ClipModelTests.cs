using System.Numerics.Tensors;
using System.Text.Json;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Imaging;

namespace ClosetCompanion.Clip.Tests;

public sealed class ClipModelTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0.jpg", 0.999f)]
    [InlineData("1.png", 0.9999f)]
    [InlineData("2.png", 0.9999f)]
    [InlineData("3.jpg", 0.999f)]
    [InlineData("4.png", 0.9999f)]
    [InlineData("5.png", 0.9999f)]
    [InlineData("6.png", 0.9999f)]
    public async Task Embeds_a_picture_file_as_the_reference_does(string name, float least)
    {
        var picture = await File.ReadAllBytesAsync(
            ClipFixtures.Path("preprocess", name),
            Cancellation
        );
        var embedding = (await tiny.Model.EmbedImageAsync([picture], Cancellation)).Single();
        Golden("image:" + name, embedding).ShouldBeGreaterThanOrEqualTo(least);
        TensorPrimitives.Norm(embedding).ShouldBe(1, 1e-5);
    }

    [Fact]
    public async Task Embeds_texts_as_the_reference_does()
    {
        var texts = JsonSerializer.Deserialize<string[]>(
            await File.ReadAllBytesAsync(ClipFixtures.Path("tiny-clip", "texts.json"), Cancellation)
        )!;
        var embeddings = await tiny.Model.EmbedTextAsync(texts, Cancellation);
        foreach (var (text, embedding) in texts.Zip(embeddings))
        {
            Golden("text:" + text, embedding).ShouldBeGreaterThanOrEqualTo(0.9999f);
            TensorPrimitives.Norm(embedding).ShouldBe(1, 1e-5);
        }
    }

    [Fact]
    public async Task Gives_a_text_the_same_embedding_alone_and_in_a_crowd()
    {
        var texts = Enumerable
            .Range(0, 150)
            .Select(number =>
                string.Join(' ', Enumerable.Repeat($"shirt {number}", (number * 7 % 40) + 1))
            )
            .ToArray();
        var together = await tiny.Model.EmbedTextAsync(texts, Cancellation);
        together.Length.ShouldBe(texts.Length);
        foreach (var index in (int[])[0, 1, 63, 64, 77, 149])
        {
            var alone = (await tiny.Model.EmbedTextAsync([texts[index]], Cancellation)).Single();
            TensorPrimitives.Distance(alone, together[index]).ShouldBeLessThan(1e-5f);
        }
    }

    [Fact]
    public async Task Gives_a_picture_the_same_embedding_alone_and_in_a_crowd()
    {
        var model = tiny.Model;
        var pictures = Crowd(70);
        var together = await model.EmbedImageAsync(pictures, Cancellation);
        together.Length.ShouldBe(pictures.Length);
        foreach (var index in (int[])[0, 31, 32, 69])
        {
            var pixels = model.PreprocessPicture(pictures[index]);
            var alone = (await model.EmbedPixelsAsync(pixels, 1, Cancellation)).Single();
            TensorPrimitives.Distance(alone, together[index]).ShouldBeLessThan(1e-5f);
        }
    }

    [Fact]
    public async Task Gives_nothing_for_nothing()
    {
        (await tiny.Model.EmbedTextAsync([], Cancellation)).ShouldBeEmpty();
        (await tiny.Model.EmbedImageAsync([], Cancellation)).ShouldBeEmpty();
        (await tiny.Model.EmbedPixelsAsync(default, 0, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Embeds_an_empty_text() =>
        (await tiny.Model.EmbedTextAsync([""], Cancellation)).Single().Length.ShouldBe(32);

    [Fact]
    public async Task Says_which_picture_of_many_is_broken()
    {
        var pictures = Crowd(40);
        pictures[35] = pictures[35][..50];
        var model = tiny.Model;
        var problem = await Should.ThrowAsync<PictureException>(() =>
            model.EmbedImageAsync(pictures, Cancellation)
        );
        problem.Index.ShouldBe(35);
        problem.Error.ShouldBe(PictureError.Truncated);
        problem.Message.ShouldContain("Picture 36 of 40");
    }

    [Fact]
    public async Task Refuses_pixels_that_are_not_as_many_as_announced()
    {
        var model = tiny.Model;
        await Should.ThrowAsync<ArgumentException>(() =>
            model.EmbedPixelsAsync(new float[100], 1, Cancellation)
        );
    }

    [Fact]
    public async Task Answers_several_threads_at_once()
    {
        var model = tiny.Model;
        var pictures = Crowd(8);
        var expectedText = (await model.EmbedTextAsync(["red polo shirt"], Cancellation)).Single();
        var expectedPicture = (await model.EmbedImageAsync(pictures, Cancellation))[3];
        await Parallel.ForAsync(
            0,
            40,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (_, token) =>
            {
                var text = (await model.EmbedTextAsync(["red polo shirt"], token)).Single();
                TensorPrimitives.Distance(text, expectedText).ShouldBeLessThan(1e-5f);
                var picture = (await model.EmbedImageAsync(pictures, token))[3];
                TensorPrimitives.Distance(picture, expectedPicture).ShouldBeLessThan(1e-5f);
            }
        );
    }

    [Fact]
    public async Task Stops_when_asked_to()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var work = tiny.Model.EmbedImageAsync(Crowd(500), stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => work);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            tiny.Model.EmbedTextAsync(["red"], stop.Token)
        );
    }

    [Fact]
    public async Task Ends_its_runs_before_it_is_gone()
    {
        var model = ClipModel.Load(tiny.Folder);
        var running = Enumerable.Range(0, 20).Select(_ => Outcome(model)).ToArray();
        model.Dispose();
        model.Dispose();
        foreach (var problem in (await Task.WhenAll(running)).OfType<Exception>())
        {
            problem.ShouldBeOfType<ObjectDisposedException>();
        }

        await Should.ThrowAsync<ObjectDisposedException>(() =>
            model.EmbedTextAsync(["red"], Cancellation)
        );
    }

    private static async Task<Exception?> Outcome(ClipModel model)
    {
        try
        {
            await model.EmbedTextAsync(["red polo shirt"], Cancellation);
            return null;
        }
        catch (Exception problem)
        {
            return problem;
        }
    }

    private static ReadOnlyMemory<byte>[] Crowd(int count)
    {
        var few = Enumerable
            .Range(0, 7)
            .Select(seed => Pictures.Encode(Pictures.Noise(50 + seed, 70, seed), ".png"))
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => (ReadOnlyMemory<byte>)few[index % few.Length]),
        ];
    }

    private static float Golden(string name, float[] embedding)
    {
        using var golden = SafetensorsFile.Open(
            ClipFixtures.Path("tiny-clip", "expected-end-to-end.safetensors")
        );
        return TensorPrimitives.CosineSimilarity(golden.ReadFloat32(name), embedding);
    }
}

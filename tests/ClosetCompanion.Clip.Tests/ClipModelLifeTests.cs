using System.Numerics.Tensors;
using ClosetCompanion.Clip.Tests.Imaging;
using ClosetCompanion.Clip.Tests.Onnx;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests;

/// <summary>A model that serves for long: lengths, threads, the end.</summary>
public sealed class ClipModelLifeTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("red polo shirt")]
    [InlineData("a long dress with flowers, for summer evenings on the beach, in blue and white")]
    public async Task A_text_at_its_true_length_is_embedded_as_the_padded_one(string text)
    {
        var ids = ClipTokenizer.Load(tiny.Folder, 77).Encode(text);
        var padded = new long[77];
        ids.Select(id => (long)id).ToArray().CopyTo(padded, 0);
        Array.Fill(padded, 49407, ids.Length, 77 - ids.Length);
        var graph = await File.ReadAllBytesAsync(
            Path.Combine(tiny.Folder, "text.onnx"),
            Cancellation
        );

        var (expected, _) = OnnxRunner.Run(graph, "input_ids", padded, 1, 77);
        var embedding = (await tiny.Model.EmbedTextAsync([text], Cancellation)).Single();

        embedding.ShouldBe(expected, tolerance: 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Gives_the_same_vectors_on_any_number_of_threads(int threads)
    {
        using var model = ClipModel.Load(tiny.Folder, new ClipModelOptions { Threads = threads });
        var expected = (await tiny.Model.EmbedTextAsync(["red polo"], Cancellation)).Single();
        (await model.EmbedTextAsync(["red polo"], Cancellation))
            .Single()
            .ShouldBe(expected, tolerance: 1e-5);
    }

    [Fact]
    public async Task Is_of_no_use_once_it_is_disposed()
    {
        var model = ClipModel.Load(tiny.Folder);
        model.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() =>
            model.EmbedTextAsync([], Cancellation)
        );
        await Should.ThrowAsync<ObjectDisposedException>(() =>
            model.EmbedImageAsync([], Cancellation)
        );
        await Should.ThrowAsync<ObjectDisposedException>(() =>
            model.EmbedPixelsAsync(default, 0, Cancellation)
        );
    }

    [Fact]
    public async Task Can_be_disposed_in_the_midst_of_many_pictures()
    {
        var model = ClipModel.Load(tiny.Folder);
        ReadOnlyMemory<byte> picture = Pictures.Encode(Pictures.Noise(64, 64), ".png");
        var work = Enumerable
            .Range(0, 6)
            .Select(_ => model.EmbedImageAsync([.. Enumerable.Repeat(picture, 200)], Cancellation))
            .ToArray();
        await Task.Delay(50, Cancellation);
        model.Dispose();
        foreach (var task in work)
        {
            try
            {
                (await task).Length.ShouldBe(200);
            }
            catch (ObjectDisposedException)
            {
                // Also right: it was told so.
            }
        }
    }

    [Fact]
    public async Task Stays_usable_after_calls_that_were_cancelled()
    {
        var model = tiny.Model;
        var expected = (await model.EmbedTextAsync(["red"], Cancellation)).Single();
        var texts = Enumerable.Repeat("a red polo shirt", 2000).ToArray();
        for (var call = 0; call < 20; call++)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(call));
            try
            {
                await model.EmbedTextAsync(texts, stop.Token);
            }
            catch (OperationCanceledException)
            {
                // What was asked for.
            }
        }

        var after = (await model.EmbedTextAsync(["red"], Cancellation)).Single();
        TensorPrimitives.Distance(after, expected).ShouldBeLessThan(1e-6f);
    }
}

using System.Text.Json.Nodes;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Benchmarks;

/// <summary>What is measured of a model in one precision.</summary>
internal sealed class EncoderContests(
    ClipModel model,
    TransformersJs? peer,
    IReadOnlyList<ReadOnlyMemory<byte>> pictures,
    double limit
)
{
    /// <summary>GFLOP of ViT-B/32's picture tower.</summary>
    public const double PictureWork = 8.8;

    /// <summary>GFLOP of its text tower at 77 tokens.</summary>
    public const double TextWork = 5.96;

    private const int PixelCount = 3 * 224 * 224;

    private readonly string _precision = model.Manifest.Precision.Name();

    /// <summary>The way from files to vectors.</summary>
    public IEnumerable<Contest> Files() => [EndToEnd(1), EndToEnd(BenchmarkModel.Batch)];

    /// <summary>The picture tower alone, on tensors that lie ready.</summary>
    public IEnumerable<Contest> Towers() => [Tower(1), Tower(BenchmarkModel.Batch)];

    /// <summary>Texts, tokens included.</summary>
    public IEnumerable<Contest> Sentences() => [Text(1), Text(BenchmarkModel.Batch), Padded()];

    private Contest Tower(int batch)
    {
        var pixels = Enumerable.Range(0, batch * PixelCount).Select(at => MathF.Sin(at)).ToArray();
        return Make(
            $"picture tower, {_precision}, batch {batch}",
            batch,
            repeat: 1,
            async token => await model.EmbedPixelsAsync(pixels, batch, token),
            Request("tower", batch)
        ) with
        {
            Work = PictureWork,
        };
    }

    private Contest Text(int batch) =>
        Make(
            batch == 1
                ? $"one text of 8 tokens, {_precision}"
                : $"{batch} texts of 8 tokens at once, {_precision}",
            batch,
            repeat: batch == 1 ? 20 : 1,
            async token => await model.EmbedTextAsync(Texts.Short(batch), token),
            Request("texts", batch, "short")
        ) with
        {
            Work = TextWork * 8 / 77,
        };

    private Contest Padded() =>
        Make(
            $"one text of 77 tokens, {_precision}",
            items: 1,
            repeat: 5,
            async token => await model.EmbedTextAsync(Texts.Long(1), token),
            Request("texts", 1, "long")
        ) with
        {
            Work = TextWork,
        };

    private Contest EndToEnd(int batch) =>
        Make(
            batch == 1 ? $"one JPEG, {_precision}" : $"{batch} JPEGs at once, {_precision}",
            batch,
            repeat: 1,
            async token => await model.EmbedImageAsync([.. pictures.Take(batch)], token),
            Request("pictures", batch)
        ) with
        {
            Work = PictureWork,
        };

    private JsonObject Request(string task, int count, string? texts = null) =>
        new()
        {
            ["task"] = task,
            ["precision"] = _precision,
            ["count"] = count,
            ["texts"] = texts,
        };

    private Contest Make(
        string name,
        int items,
        int repeat,
        Func<CancellationToken, Task> workAsync,
        JsonObject request
    )
    {
        request["repeat"] = repeat;
        var ours = Contender.Of(async token =>
        {
            for (var time = 0; time < repeat; time++)
            {
                await workAsync(token);
            }
        });
        return new Contest(
            name,
            items * repeat,
            peer is null ? [ours] : [ours, peer.Contender(request)]
        )
        {
            Limit = limit,
        };
    }
}

using System.Text.Json;
using ClosetCompanion.Benchmarks.Models;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Benchmarks.Pictures;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Benchmarks;

/// <summary>Makes what is measured: a random ViT-B/32, converted by our converter, with pictures and texts.</summary>
internal static class BenchmarkModel
{
    /// <summary>The most pictures or texts of one run.</summary>
    public const int Batch = 32;

    public static async Task MakeAsync(WorkFolder work, CancellationToken cancellationToken)
    {
        var vocabulary = BpeTrainer.Train(Texts.Short(500), 500, cancellationToken);
        await RandomClip.VitB32.WriteAsync(work.Published, vocabulary, cancellationToken);
        await ClipFolderConverter.ConvertAsync(
            work.Published,
            work.Model,
            new ClipFolderConversionOptions
            {
                Id = "random-vit-b-32",
                Precisions = [ModelPrecision.Fp32, ModelPrecision.Int8],
            },
            cancellationToken
        );
        await WriteInputsAsync(work, cancellationToken);
        await WritePeerAsync(work, vocabulary, cancellationToken);
    }

    private static async Task WriteInputsAsync(WorkFolder work, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(work.Pictures);
        foreach (var (number, picture) in DrawnPictures.Make(Batch).Index())
        {
            var path = Path.Combine(work.Pictures, $"{number:D3}.jpg");
            await File.WriteAllBytesAsync(path, picture, cancellationToken);
        }

        var texts = new Dictionary<string, string[]>
        {
            ["short"] = Texts.Short(Batch),
            ["long"] = Texts.Long(Batch),
        };
        await File.WriteAllTextAsync(
            work.Texts,
            JsonSerializer.Serialize(texts),
            cancellationToken
        );
    }

    // The same files under the names that the peer looks for.
    private static async Task WritePeerAsync(
        WorkFolder work,
        BpeVocabulary vocabulary,
        CancellationToken cancellationToken
    )
    {
        var towers = Directory.CreateDirectory(Path.Combine(work.PeerModel, "onnx")).FullName;
        string[][] links =
        [
            ["vision_model.onnx", "image.onnx"],
            ["vision_model_int8.onnx", "image.int8.onnx"],
            ["text_model.onnx", "text.onnx"],
            ["text_model_int8.onnx", "text.int8.onnx"],
        ];
        foreach (var link in links)
        {
            File.CreateSymbolicLink(
                Path.Combine(towers, link[0]),
                Path.Combine(work.Model, link[1])
            );
        }

        foreach (var name in (string[])["config.json", "preprocessor_config.json"])
        {
            File.Copy(Path.Combine(work.Published, name), Path.Combine(work.PeerModel, name));
        }

        await PeerTokenizer.WriteAsync(
            work.PeerModel,
            vocabulary,
            RandomClip.VitB32.Text.MaxPositions,
            cancellationToken
        );
    }
}

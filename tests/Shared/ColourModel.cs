using System.Security.Cryptography;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Tests.Shared;

/// <summary>
/// A real model folder, small enough to understand: a picture's embedding is its mean colour, a text's is the sum of the
/// colours that it names. "red" is close to red pictures.
/// </summary>
internal static class ColourModel
{
    private const int Size = 8;
    private const int Dimensions = 4;

    // The last component keeps grey pictures and texts without a colour away from length zero.
    private static readonly Dictionary<string, float[]> _words = new()
    {
        ["red"] = [0.5f, -0.5f, -0.5f, 0],
        ["green"] = [-0.5f, 0.5f, -0.5f, 0],
        ["blue"] = [-0.5f, -0.5f, 0.5f, 0],
        ["yellow"] = [0.5f, 0.5f, -0.5f, 0],
        ["white"] = [0.5f, 0.5f, 0.5f, 0],
    };

    /// <summary>Writes the model into a folder. With another id it is another model, though it sees the same.</summary>
    public static async Task WriteAsync(
        string folder,
        CancellationToken cancellationToken,
        string id = "colours"
    )
    {
        var captions = _words.Keys.Append(id).SelectMany(word => Enumerable.Repeat(word, 3));
        var vocabulary = BpeTrainer.Train(captions, merges: 100, cancellationToken);
        await vocabulary.SaveAsync(folder, cancellationToken);
        SaveImageTower(Path.Combine(folder, "image.onnx"), id);
        SaveTextTower(Path.Combine(folder, "text.onnx"), vocabulary);
        var files = new Dictionary<string, string>();
        foreach (var file in Directory.GetFiles(folder))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            files[Path.GetFileName(file)] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }
        var manifest = new ModelManifest
        {
            Id = id,
            Family = "test",
            Dimensions = Dimensions,
            Image = new ImageSettings
            {
                Width = Size,
                Height = Size,
                Resize = ResizeRule.Pad,
                Mean = [0, 0, 0],
                Std = [1, 1, 1],
            },
            Text = new TextSettings { ContextLength = 16 },
            Files = files,
        };
        await ModelManifestJson.WriteAsync(folder, manifest, cancellationToken);
    }

    private static void SaveImageTower(string path, string id)
    {
        var graph = new OnnxGraph($"image of {id}");
        var pixels = graph.Input("pixel_values", OnnxElementType.Float, "batch", 3, Size, Size);
        var colour = graph.ReduceMean(pixels, keepDimensions: false, 2, 3);
        // [r, g, b] to [r - 0.5, g - 0.5, b - 0.5, 0.1]
        var spread = graph.MatMul(
            colour,
            graph.ConstantTensor([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], 3, Dimensions)
        );
        var x = graph.Add(spread, graph.ConstantTensor([-0.5f, -0.5f, -0.5f, 0.1f], Dimensions));
        graph.Output(
            "image_embeds",
            graph.L2Normalize(x),
            OnnxElementType.Float,
            "batch",
            Dimensions
        );
        graph.Save(path);
    }

    private static void SaveTextTower(string path, BpeVocabulary vocabulary)
    {
        var table = new float[(vocabulary.Tokens.Values.Max() + 1) * Dimensions];
        table[(vocabulary.Tokens["<|startoftext|>"] * Dimensions) + 3] = 0.1f;
        foreach (var (word, colour) in _words)
        {
            colour.CopyTo(table, vocabulary.Tokens[word + "</w>"] * Dimensions);
        }
        var graph = new OnnxGraph("text");
        var ids = graph.Input("input_ids", OnnxElementType.Int64, "batch", "length");
        var weights = graph.ConstantTensor(table, table.Length / Dimensions, Dimensions);
        var x = graph.ReduceSum(graph.Gather(weights, ids), keepDimensions: false, 1);
        graph.Output(
            "text_embeds",
            graph.L2Normalize(x),
            OnnxElementType.Float,
            "batch",
            Dimensions
        );
        graph.Save(path);
    }
}

using System.Security.Cryptography;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>A real model folder that knows one thing: colours. A picture's vector is its mean colour, a text's the colour it names.</summary>
public static class ColourModel
{
    private const int Dimensions = 4;
    private const int ContextLength = 16;
    private const int Side = 16;

    // A fourth component that all have in common keeps grey pictures and texts without a colour away from zero.
    private const float Common = 0.05f;

    public static async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] captions =
        [
            .. Paint.Colours.Keys.SelectMany(colour => Enumerable.Repeat(colour, 8)),
        ];
        var vocabulary = BpeTrainer.Train(captions, merges: 60);
        await vocabulary.SaveAsync(folder);
        PictureTower().Save(Path.Combine(folder, "image.onnx"));
        TextTower(new ClipTokenizer(vocabulary, ContextLength))
            .Save(Path.Combine(folder, "text.onnx"));
        await ModelManifestJson.WriteAsync(folder, Manifest(folder), CancellationToken.None);
    }

    private static OnnxGraph PictureTower()
    {
        var graph = new OnnxGraph("colour-of-picture");
        var x = graph.Input("pixel_values", OnnxElementType.Float, "batch", 3, Side, Side);
        x = graph.Flatten(graph.GlobalAveragePool(x));
        x = graph.Linear(
            x,
            new WeightTensor("project", [Dimensions, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]),
            new WeightTensor("common", [Dimensions], [0, 0, 0, Common])
        );
        graph.Output(
            "image_embeds",
            graph.L2Normalize(x),
            OnnxElementType.Float,
            "batch",
            Dimensions
        );
        return graph;
    }

    private static OnnxGraph TextTower(ClipTokenizer tokenizer)
    {
        var rows = new float[tokenizer.VocabularySize * Dimensions];
        rows[(tokenizer.StartToken * Dimensions) + 3] = Common;
        foreach (var (name, colour) in Paint.Colours)
        {
            var at = tokenizer.Encode(name)[1] * Dimensions;
            rows[at] = (colour.Red / 127.5f) - 1;
            rows[at + 1] = (colour.Green / 127.5f) - 1;
            rows[at + 2] = (colour.Blue / 127.5f) - 1;
        }

        var graph = new OnnxGraph("colour-of-text");
        var ids = graph.Input("input_ids", OnnxElementType.Int64, "batch", "length");
        var words = graph.Gather(
            graph.Weight("words", rows, tokenizer.VocabularySize, Dimensions),
            ids
        );
        var x = graph.ReduceSum(words, keepDimensions: false, 1);
        graph.Output(
            "text_embeds",
            graph.L2Normalize(x),
            OnnxElementType.Float,
            "batch",
            Dimensions
        );
        return graph;
    }

    private static ModelManifest Manifest(string folder) =>
        new()
        {
            Id = "colours",
            Family = "test",
            Dimensions = Dimensions,
            Image = new ImageSettings
            {
                Width = Side,
                Height = Side,
                Resize = ResizeRule.Crop,
                Mean = [0.5f, 0.5f, 0.5f],
                Std = [0.5f, 0.5f, 0.5f],
            },
            Text = new TextSettings { ContextLength = ContextLength },
            Files = Directory
                .GetFiles(folder)
                .ToDictionary(
                    file => Path.GetFileName(file),
                    file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
                ),
        };
}

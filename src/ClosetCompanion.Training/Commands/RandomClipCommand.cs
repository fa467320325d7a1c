using System.CommandLine;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train random-clip</c>: something of ViT-B/32's true shape to try things with, where OpenAI's weights are out of reach.</summary>
internal static class RandomClipCommand
{
    private const int Side = 224;

    /// <summary>The sizes of CLIP ViT-B/32.</summary>
    public static ClipShape VitB32 { get; } =
        new(
            new ClipTextConfig
            {
                HiddenSize = 512,
                LayerCount = 12,
                HeadCount = 8,
                IntermediateSize = 2048,
                ProjectionDimensions = 512,
                VocabularySize = 49408,
                MaxPositions = 77,
            },
            new ClipVisionConfig
            {
                HiddenSize = 768,
                LayerCount = 12,
                HeadCount = 12,
                IntermediateSize = 3072,
                ProjectionDimensions = 512,
                ImageSize = Side,
                PatchSize = 32,
            }
        );

    private static readonly ImageSettings _image = new()
    {
        Width = Side,
        Height = Side,
        Resize = ResizeRule.Crop,
        Mean = [0.48145466f, 0.4578275f, 0.40821073f],
        Std = [0.26862954f, 0.26130258f, 0.27577711f],
    };

    public static Command Create()
    {
        var vocabulary = new Option<DirectoryInfo>("--vocabulary")
        {
            Description = "A folder with vocab.json and merges.txt, of CLIP or of closet-train.",
            Required = true,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides the weights.",
            DefaultValueFactory = _ => 1,
        };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "The folder to write.",
            Required = true,
        };
        var command = new Command(
            "random-clip",
            "Write a CLIP ViT-B/32 with random weights in the published folder layout, to try things with."
        )
        {
            vocabulary,
            seed,
            output,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                {
                    var words = BpeVocabulary.Load(arguments.GetRequiredValue(vocabulary).FullName);
                    manual_seed(arguments.GetValue(seed));
                    using var clip = new ClipEncoder(
                        VitB32.Text with
                        {
                            VocabularySize = words.Tokens.Count,
                        },
                        VitB32.Vision
                    );
                    var folder = arguments.GetRequiredValue(output).FullName;
                    await PublishedClip.WriteAsync(
                        folder,
                        clip,
                        new ClipTokenizer(words, VitB32.Text.MaxPositions),
                        _image,
                        cancellationToken
                    );
                    await Console.Out.WriteLineAsync(
                        $"A CLIP with random weights and {words.Tokens.Count} tokens lies in {folder}."
                    );
                })
        );
        return command;
    }
}

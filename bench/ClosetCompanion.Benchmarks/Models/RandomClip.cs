using System.Text.Json;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Benchmarks.Models;

/// <summary>A CLIP of any size with random weights, written as a folder in the published layout.</summary>
internal sealed record RandomClip
{
    /// <summary>The sizes of ViT-B/32.</summary>
    public static RandomClip VitB32 { get; } =
        new()
        {
            Text = new ClipTextConfig
            {
                HiddenSize = 512,
                LayerCount = 12,
                HeadCount = 8,
                IntermediateSize = 2048,
                ProjectionDimensions = 512,
                VocabularySize = 49408,
                MaxPositions = 77,
            },
            Vision = new ClipVisionConfig
            {
                HiddenSize = 768,
                LayerCount = 12,
                HeadCount = 12,
                IntermediateSize = 3072,
                ProjectionDimensions = 512,
                ImageSize = 224,
                PatchSize = 32,
            },
        };

    public required ClipTextConfig Text { get; init; }

    public required ClipVisionConfig Vision { get; init; }

    /// <summary>The type that the weights are stored in: 32-bit floats, or one of the two halves.</summary>
    public SafetensorsType WeightType { get; init; } = SafetensorsType.Float32;

    /// <summary>Whether the file also holds the numbers of the positions, as older ones do.</summary>
    public bool PositionIds { get; init; }

    /// <summary>Other numbers for another seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Writes the folder; the vocabulary must have <c>VocabularySize</c> tokens or fewer.</summary>
    public async Task WriteAsync(
        string folder,
        BpeVocabulary vocabulary,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        await vocabulary.SaveAsync(folder, cancellationToken);
        await WriteJsonAsync(folder, "config.json", Config(), cancellationToken);
        await WriteJsonAsync(folder, "preprocessor_config.json", Preprocessor(), cancellationToken);
        var weights = RandomClipTensors
            .Of(Text, Vision)
            .Select(tensor => tensor.ToSafetensors(WeightType, Seed));
        if (PositionIds)
        {
            weights = weights
                .Append(Positions("text_model", Text.MaxPositions))
                .Append(Positions("vision_model", Vision.PatchCount + 1));
        }

        await SafetensorsWriter.WriteAsync(
            Path.Combine(folder, "model.safetensors"),
            [.. weights],
            cancellationToken: cancellationToken
        );
    }

    private static SafetensorsTensor Positions(string tower, int count) =>
        SafetensorsTensor.Of<long>(
            $"{tower}.embeddings.position_ids",
            [1, count],
            Enumerable.Range(0, count).Select(position => (long)position).ToArray()
        );

    private Dictionary<string, object> Config() =>
        new()
        {
            ["model_type"] = "clip",
            ["projection_dim"] = Text.ProjectionDimensions,
            ["text_config"] = Tower(Text)
                .Append(new("vocab_size", Text.VocabularySize))
                .Append(new("max_position_embeddings", Text.MaxPositions))
                .ToDictionary(),
            ["vision_config"] = Tower(Vision)
                .Append(new("image_size", Vision.ImageSize))
                .Append(new("patch_size", Vision.PatchSize))
                .ToDictionary(),
        };

    private static Dictionary<string, object> Tower(ClipTowerConfig tower) =>
        new()
        {
            ["hidden_size"] = tower.HiddenSize,
            ["intermediate_size"] = tower.IntermediateSize,
            ["num_attention_heads"] = tower.HeadCount,
            ["num_hidden_layers"] = tower.LayerCount,
            ["hidden_act"] = tower.Activation == ClipActivation.Gelu ? "gelu" : "quick_gelu",
        };

    private Dictionary<string, object> Preprocessor() =>
        new()
        {
            ["size"] = new Dictionary<string, int> { ["shortest_edge"] = Vision.ImageSize },
            ["crop_size"] = new Dictionary<string, int>
            {
                ["height"] = Vision.ImageSize,
                ["width"] = Vision.ImageSize,
            },
            ["resample"] = 3,
            ["image_processor_type"] = "CLIPImageProcessor",
            ["do_resize"] = true,
            ["do_center_crop"] = true,
            ["do_rescale"] = true,
            ["rescale_factor"] = 1 / 255f,
            ["do_normalize"] = true,
            ["do_convert_rgb"] = true,
            ["image_mean"] = new[] { 0.48145466f, 0.4578275f, 0.40821073f },
            ["image_std"] = new[] { 0.26862954f, 0.26130258f, 0.27577711f },
        };

    private static async Task WriteJsonAsync(
        string folder,
        string name,
        Dictionary<string, object> contents,
        CancellationToken cancellationToken
    )
    {
        await using var stream = File.Create(Path.Combine(folder, name));
        await JsonSerializer.SerializeAsync(stream, contents, cancellationToken: cancellationToken);
    }
}

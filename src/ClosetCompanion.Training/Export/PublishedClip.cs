using System.Text.Json;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// Writes a CLIP in the published folder layout: <c>config.json</c>, <c>preprocessor_config.json</c>,
/// <c>model.safetensors</c>, <c>vocab.json</c>, <c>merges.txt</c>. Other programs read it, and so do
/// <c>closet models add</c> and <c>--start</c>.
/// </summary>
internal static class PublishedClip
{
    private const int Bicubic = 3;

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    /// <summary>Writes the folder. The weights come last, so that a folder with weights is whole.</summary>
    /// <param name="folder">The folder; it is made when there is none.</param>
    /// <param name="clip">The model; low-rank changes are added into its weights.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="image">How its pictures are prepared.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        string folder,
        ClipEncoder clip,
        ITokenizer tokenizer,
        ImageSettings image,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        await tokenizer.SaveAsync(folder, cancellationToken);
        await WriteJsonAsync(folder, "config.json", ConfigOf(clip), cancellationToken);
        await WriteJsonAsync(
            folder,
            "preprocessor_config.json",
            PreprocessorOf(image),
            cancellationToken
        );
        await SafetensorsWriter.WriteAsync(
            Path.Combine(folder, "model.safetensors"),
            WeightsOf(clip),
            cancellationToken: cancellationToken
        );
    }

    private static List<SafetensorsTensor> WeightsOf(ClipEncoder clip)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        return
        [
            .. clip.PublishedState()
                .Where(entry => entry.Name != "logit_bias")
                .Select(entry =>
                    SafetensorsTensor.Of<float>(
                        entry.Name,
                        entry.Value.shape,
                        entry.Value.detach().cpu().contiguous().data<float>().ToArray()
                    )
                ),
        ];
    }

    private static Dictionary<string, object> ConfigOf(ClipEncoder clip) =>
        new()
        {
            ["model_type"] = "clip",
            ["projection_dim"] = clip.Dimensions,
            ["text_config"] = Tower(clip.Shape.Text)
                .Append(new("vocab_size", clip.Shape.Text.VocabularySize))
                .Append(new("max_position_embeddings", clip.Shape.Text.MaxPositions))
                .ToDictionary(),
            ["vision_config"] = Tower(clip.Shape.Vision)
                .Append(new("image_size", clip.Shape.Vision.ImageSize))
                .Append(new("patch_size", clip.Shape.Vision.PatchSize))
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
            ["layer_norm_eps"] = tower.LayerNormEpsilon,
        };

    private static Dictionary<string, object> PreprocessorOf(ImageSettings image) =>
        new()
        {
            ["image_processor_type"] = "CLIPImageProcessor",
            ["size"] = new Dictionary<string, int> { ["shortest_edge"] = image.Height },
            ["crop_size"] = new Dictionary<string, int>
            {
                ["height"] = image.Height,
                ["width"] = image.Width,
            },
            ["resample"] = Bicubic,
            ["do_resize"] = true,
            ["do_center_crop"] = true,
            ["do_rescale"] = true,
            ["rescale_factor"] = 1 / 255f,
            ["do_normalize"] = true,
            ["do_convert_rgb"] = true,
            ["image_mean"] = image.Mean,
            ["image_std"] = image.Std,
        };

    private static async Task WriteJsonAsync(
        string folder,
        string name,
        Dictionary<string, object> contents,
        CancellationToken cancellationToken
    )
    {
        await using var stream = File.Create(Path.Combine(folder, name));
        await JsonSerializer.SerializeAsync(stream, contents, _indented, cancellationToken);
    }
}

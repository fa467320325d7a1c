using System.Text.Json;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Tests.Shared.Hub;

/// <summary>A CLIP in the published layout, with random weights and a vocabulary of its own; two megabytes.</summary>
internal static class RandomClip
{
    public const int Dimensions = 8;

    private const int Width = 128;
    private const int Inner = 512;
    private const int ImageSize = 16;
    private const int PatchSize = 8;
    private const int Positions = 77;

    /// <summary>Writes the folder; the same seed gives the same bytes.</summary>
    public static async Task<string> WriteAsync(
        string folder,
        CancellationToken cancellationToken,
        int seed = 1
    )
    {
        var vocabulary = BpeTrainer.Train(
            Enumerable.Repeat("red polo shirt", 4),
            merges: 50,
            cancellationToken
        );
        await vocabulary.SaveAsync(folder, cancellationToken);
        var size = vocabulary.Tokens.Count;
        await WriteJsonAsync("config.json", Config(size));
        await WriteJsonAsync(
            "preprocessor_config.json",
            new
            {
                size = ImageSize,
                crop_size = ImageSize,
                resample = 3,
            }
        );
        await SafetensorsWriter.WriteAsync(
            Path.Combine(folder, "model.safetensors"),
            [.. Weights(size, new Random(seed))],
            cancellationToken: cancellationToken
        );
        return folder;

        Task WriteJsonAsync(string name, object value) =>
            File.WriteAllBytesAsync(
                Path.Combine(folder, name),
                JsonSerializer.SerializeToUtf8Bytes(value),
                cancellationToken
            );
    }

    private static object Config(int vocabularySize) =>
        new
        {
            model_type = "clip",
            projection_dim = Dimensions,
            text_config = new
            {
                hidden_size = Width,
                intermediate_size = Inner,
                num_attention_heads = 2,
                num_hidden_layers = 1,
                vocab_size = vocabularySize,
                max_position_embeddings = Positions,
            },
            vision_config = new
            {
                hidden_size = Width,
                intermediate_size = Inner,
                num_attention_heads = 2,
                num_hidden_layers = 1,
                image_size = ImageSize,
                patch_size = PatchSize,
            },
        };

    private static IEnumerable<SafetensorsTensor> Weights(int vocabularySize, Random random)
    {
        const int patches = ImageSize / PatchSize * (ImageSize / PatchSize);
        (string Name, long[] Shape)[] tensors =
        [
            ("logit_scale", []),
            ("text_projection.weight", [Dimensions, Width]),
            ("visual_projection.weight", [Dimensions, Width]),
            ("text_model.embeddings.token_embedding.weight", [vocabularySize, Width]),
            ("text_model.embeddings.position_embedding.weight", [Positions, Width]),
            .. Norm("text_model.final_layer_norm"),
            .. Layer("text_model.encoder.layers.0"),
            ("vision_model.embeddings.class_embedding", [Width]),
            ("vision_model.embeddings.patch_embedding.weight", [Width, 3, PatchSize, PatchSize]),
            ("vision_model.embeddings.position_embedding.weight", [patches + 1, Width]),
            .. Norm("vision_model.pre_layrnorm"),
            .. Layer("vision_model.encoder.layers.0"),
            .. Norm("vision_model.post_layernorm"),
        ];
        foreach (var (name, shape) in tensors)
        {
            var values = new float[shape.Aggregate(1L, (product, side) => product * side)];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = random.NextSingle() - 0.5f;
            }

            yield return SafetensorsTensor.Of<float>(name, shape, values);
        }
    }

    private static IEnumerable<(string, long[])> Layer(string prefix) =>
        [
            .. Norm($"{prefix}.layer_norm1"),
            .. Norm($"{prefix}.layer_norm2"),
            .. Linear($"{prefix}.self_attn.q_proj", Width, Width),
            .. Linear($"{prefix}.self_attn.k_proj", Width, Width),
            .. Linear($"{prefix}.self_attn.v_proj", Width, Width),
            .. Linear($"{prefix}.self_attn.out_proj", Width, Width),
            .. Linear($"{prefix}.mlp.fc1", Inner, Width),
            .. Linear($"{prefix}.mlp.fc2", Width, Inner),
        ];

    private static IEnumerable<(string, long[])> Norm(string prefix) =>
        [($"{prefix}.weight", [Width]), ($"{prefix}.bias", [Width])];

    private static IEnumerable<(string, long[])> Linear(string prefix, long rows, long columns) =>
        [($"{prefix}.weight", [rows, columns]), ($"{prefix}.bias", [rows])];
}

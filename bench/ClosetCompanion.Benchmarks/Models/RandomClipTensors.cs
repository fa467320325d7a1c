using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Benchmarks.Models;

/// <summary>The tensors of a published CLIP: names, shapes, and how wide each is spread before training.</summary>
internal static class RandomClipTensors
{
    private const float NormSpread = 0.1f;
    private const float BiasSpread = 0.02f;

    public static IEnumerable<RandomTensor> Of(ClipTextConfig text, ClipVisionConfig vision)
    {
        yield return new("logit_scale", []) { Mean = MathF.Log(100) };
        foreach (var tensor in TextTower(text).Concat(VisionTower(vision)))
        {
            yield return tensor;
        }
    }

    private static IEnumerable<RandomTensor> TextTower(ClipTextConfig text)
    {
        const string embeddings = "text_model.embeddings.";
        var width = text.HiddenSize;
        yield return new(
            $"{embeddings}token_embedding.weight",
            [text.VocabularySize, width],
            0.02f
        );
        yield return new(
            $"{embeddings}position_embedding.weight",
            [text.MaxPositions, width],
            0.01f
        );
        yield return Projection("text_projection", text);
        foreach (
            var tensor in Layers("text_model", text)
                .Concat(Norm("text_model.final_layer_norm", width))
        )
        {
            yield return tensor;
        }
    }

    private static IEnumerable<RandomTensor> VisionTower(ClipVisionConfig vision)
    {
        const string embeddings = "vision_model.embeddings.";
        var (width, patch) = (vision.HiddenSize, vision.PatchSize);
        var spread = 1 / MathF.Sqrt(width);
        yield return new($"{embeddings}class_embedding", [width], spread);
        yield return new($"{embeddings}patch_embedding.weight", [width, 3, patch, patch], 0.02f);
        yield return new(
            $"{embeddings}position_embedding.weight",
            [vision.PatchCount + 1, width],
            spread
        );
        yield return Projection("visual_projection", vision);
        foreach (
            var tensor in Layers("vision_model", vision)
                .Concat(Norm("vision_model.pre_layrnorm", width))
                .Concat(Norm("vision_model.post_layernorm", width))
        )
        {
            yield return tensor;
        }
    }

    private static IEnumerable<RandomTensor> Layers(string tower, ClipTowerConfig config)
    {
        var (width, inner) = (config.HiddenSize, config.IntermediateSize);
        // What adds to the residual is kept small in deep towers, as CLIP's authors start from.
        var attention = 1 / MathF.Sqrt(width);
        var residual = attention / MathF.Sqrt(2 * config.LayerCount);
        for (var index = 0; index < config.LayerCount; index++)
        {
            var layer = $"{tower}.encoder.layers.{index}";
            IEnumerable<RandomTensor>[] parts =
            [
                Norm($"{layer}.layer_norm1", width),
                Linear($"{layer}.self_attn.q_proj", width, width, attention),
                Linear($"{layer}.self_attn.k_proj", width, width, attention),
                Linear($"{layer}.self_attn.v_proj", width, width, attention),
                Linear($"{layer}.self_attn.out_proj", width, width, residual),
                Norm($"{layer}.layer_norm2", width),
                Linear($"{layer}.mlp.fc1", inner, width, 1 / MathF.Sqrt(2 * width)),
                Linear($"{layer}.mlp.fc2", width, inner, residual),
            ];
            foreach (var tensor in parts.SelectMany(part => part))
            {
                yield return tensor;
            }
        }
    }

    private static RandomTensor Projection(string name, ClipTowerConfig config) =>
        new(
            $"{name}.weight",
            [config.ProjectionDimensions, config.HiddenSize],
            1 / MathF.Sqrt(config.HiddenSize)
        );

    private static IEnumerable<RandomTensor> Linear(
        string name,
        int outputs,
        int inputs,
        float spread
    ) =>
        [
            new($"{name}.weight", [outputs, inputs], spread),
            new($"{name}.bias", [outputs], BiasSpread),
        ];

    private static IEnumerable<RandomTensor> Norm(string name, int width) =>
        [
            new($"{name}.weight", [width], NormSpread) { Mean = 1 },
            new($"{name}.bias", [width], BiasSpread),
        ];
}

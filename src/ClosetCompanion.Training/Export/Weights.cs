using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>Weights on their way from libtorch to a graph.</summary>
internal static class Weights
{
    /// <summary>A copy of a tensor's values.</summary>
    public static WeightTensor Of(string name, Tensor value)
    {
        using var copy = value.detach().contiguous();
        return new WeightTensor(name, copy.shape, copy.data<float>().ToArray());
    }

    /// <summary>The weights of a CLIP under their published names, low-rank changes added in.</summary>
    public static WeightDictionary Published(ClipEncoder clip)
    {
        using var scope = NewDisposeScope();
        var weights = new WeightDictionary();
        foreach (var (name, value) in clip.PublishedState())
        {
            var weight = Of(name, value);
            weights.Add(weight.Name, weight.Shape, weight.Values);
        }

        return weights;
    }

    /// <summary>The weights of a text tower under the names of the published CLIP layout.</summary>
    public static WeightDictionary Published(TextTower tower)
    {
        using var scope = NewDisposeScope();
        var weights = new WeightDictionary();
        void Add(string name, Tensor value)
        {
            var weight = Of(name, value);
            weights.Add(weight.Name, weight.Shape, weight.Values);
        }

        var state = tower.state_dict();
        Add("text_model.embeddings.token_embedding.weight", state["tokens.weight"]);
        Add("text_model.embeddings.position_embedding.weight", state["positions"]);
        Add("text_model.final_layer_norm.weight", state["norm.weight"]);
        Add("text_model.final_layer_norm.bias", state["norm.bias"]);
        Add("text_projection.weight", state["projection"].t());
        for (var layer = 0; layer < tower.Shape.Layers; layer++)
        {
            foreach (var kind in (string[])["weight", "bias"])
            {
                void AddOfLayer(string published, Tensor value) =>
                    Add($"text_model.encoder.layers.{layer}.{published}.{kind}", value);

                Tensor Own(string name) => state[$"blocks.{layer}.{name}.{kind}"];

                var parts = Own("query_key_value").chunk(3);
                AddOfLayer("self_attn.q_proj", parts[0]);
                AddOfLayer("self_attn.k_proj", parts[1]);
                AddOfLayer("self_attn.v_proj", parts[2]);
                AddOfLayer("self_attn.out_proj", Own("attention_out"));
                AddOfLayer("layer_norm1", Own("norm1"));
                AddOfLayer("layer_norm2", Own("norm2"));
                AddOfLayer("mlp.fc1", Own("widen"));
                AddOfLayer("mlp.fc2", Own("narrow"));
            }
        }

        return weights;
    }
}

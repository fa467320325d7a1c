using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>The weights of our own causal text tower under the names of the published CLIP layout.</summary>
internal static class CausalWeights
{
    /// <summary>The weights of a text tower under the names of the published CLIP layout.</summary>
    public static WeightDictionary Published(CausalTower tower)
    {
        using var scope = NewDisposeScope();
        var weights = new WeightDictionary();
        void Add(string name, Tensor value)
        {
            var weight = Weights.Of(name, value);
            weights.Add(weight.Name, weight.Shape, weight.Values);
        }

        var state = tower.state_dict();
        Add("text_model.embeddings.token_embedding.weight", state["tokens.weight"]);
        Add("text_model.embeddings.position_embedding.weight", state["positions"]);
        Add("text_model.final_layer_norm.weight", state["norm.weight"]);
        Add("text_model.final_layer_norm.bias", state["norm.bias"]);
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

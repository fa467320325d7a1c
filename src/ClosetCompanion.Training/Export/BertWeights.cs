using System.Collections.Immutable;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>The names of a BERT's published weights, and how ours are made of them.</summary>
internal static class BertWeights
{
    private const string Tokens = "embeddings.word_embeddings.weight";
    internal const string Positions = "embeddings.position_embeddings.weight";
    internal const string TokenTypes = "embeddings.token_type_embeddings.weight";

    // Ours, and the published one within a layer; queries, keys and values are one product with us.
    private static readonly (string Own, string Published)[] _ofLayer =
    [
        ("attention_out", "attention.output.dense"),
        ("norm1", "attention.output.LayerNorm"),
        ("widen", "intermediate.dense"),
        ("narrow", "output.dense"),
        ("norm2", "output.LayerNorm"),
    ];

    /// <summary>What attention is made of, in the order in which a tower has them one after another.</summary>
    internal static ImmutableArray<string> QueryKeyValue { get; } = ["query", "key", "value"];

    private static readonly string[] _kinds = ["weight", "bias"];

    /// <summary>A tower's weights under their published names.</summary>
    public static WeightDictionary Published(BertTower tower)
    {
        using var scope = NewDisposeScope();
        var weights = new WeightDictionary();
        void Add(string name, Tensor value)
        {
            var weight = Weights.Of(name, value);
            weights.Add(weight.Name, weight.Shape, weight.Values);
        }

        var state = tower.state_dict();
        Add(Tokens, state["tokens.weight"]);
        Add(Positions, state["positions"]);
        foreach (var kind in _kinds)
        {
            Add($"embeddings.LayerNorm.{kind}", state[$"norm.{kind}"]);
            for (var layer = 0; layer < tower.Shape.Layers; layer++)
            {
                var (own, published) = ($"layers.{layer}", $"encoder.layer.{layer}");
                var parts = state[$"{own}.query_key_value.{kind}"].chunk(3);
                foreach (var (i, name) in QueryKeyValue.Index())
                {
                    Add($"{published}.attention.self.{name}.{kind}", parts[i]);
                }

                foreach (var names in _ofLayer)
                {
                    Add(
                        $"{published}.{names.Published}.{kind}",
                        state[$"{own}.{names.Own}.{kind}"]
                    );
                }
            }
        }

        return weights;
    }

    /// <summary>Fills a tower; it may have fewer layers and positions than there are.</summary>
    /// <param name="tower">The tower.</param>
    /// <param name="source">The weights under their published names, matrices as [outputs, inputs].</param>
    /// <exception cref="ModelException">A tensor is missing or of another shape.</exception>
    public static void Load(BertTower tower, IWeightSource source)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var state = tower.state_dict();
        Tensor Read(string name)
        {
            var weight = source.Read(name);
            return tensor(weight.Values, [.. weight.Shape]);
        }

        void Fill(string own, Tensor value) => Weights.Fill(state[own], value, own);

        Fill("tokens.weight", Read(Tokens));
        // Only one type of token is ever read, so that its vector is part of the positions.
        Fill(
            "positions",
            Read(Positions).narrow(0, 0, tower.Shape.ContextLength) + Read(TokenTypes)[0]
        );
        foreach (var kind in _kinds)
        {
            Fill($"norm.{kind}", Read($"embeddings.LayerNorm.{kind}"));
            for (var layer = 0; layer < tower.Shape.Layers; layer++)
            {
                var (own, published) = ($"layers.{layer}", $"encoder.layer.{layer}");
                Fill(
                    $"{own}.query_key_value.{kind}",
                    cat([
                        .. QueryKeyValue.Select(name =>
                            Read($"{published}.attention.self.{name}.{kind}")
                        ),
                    ])
                );
                foreach (var names in _ofLayer)
                {
                    Fill(
                        $"{own}.{names.Own}.{kind}",
                        Read($"{published}.{names.Published}.{kind}")
                    );
                }
            }
        }
    }
}

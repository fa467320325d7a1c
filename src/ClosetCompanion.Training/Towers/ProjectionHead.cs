using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// From a tower's features into the shared space: one product; or, with a width, each part of the features normalised
/// for itself, and a product with a small network beside it, as in a residual block.
/// </summary>
internal sealed class ProjectionHead : Module<Tensor, Tensor>
{
    private const float Epsilon = 1e-5f;

    private readonly Linear projection;
    private readonly Linear? widen;
    private readonly Linear? narrow;

    private readonly IReadOnlyList<int> _parts;
    private readonly double _dropout;

    /// <param name="parts">Widths of the features that lie one after another.</param>
    /// <param name="dimensions">Components of an embedding.</param>
    /// <param name="width">Width of the small network; 0 for none.</param>
    /// <param name="dropout">Share of the features that are set to zero in training.</param>
    public ProjectionHead(IReadOnlyList<int> parts, int dimensions, int width, double dropout)
        : base(nameof(ProjectionHead))
    {
        _parts = parts;
        _dropout = dropout;
        var features = parts.Sum();
        projection = Linear(features, dimensions, hasBias: false);
        if (width > 0)
        {
            widen = Linear(features, width);
            narrow = Linear(width, dimensions);
        }

        RegisterComponents();
        init.normal_(projection.weight!, 0, Math.Pow(features, -0.5));
        if (narrow is not null)
        {
            init.zeros_(narrow.weight!);
        }
    }

    /// <summary>The single product.</summary>
    public Linear Projection => projection;

    /// <summary>Features [batch, sum of the parts] to [batch, dimensions].</summary>
    public override Tensor forward(Tensor features)
    {
        if (widen is null)
        {
            return projection.forward(functional.dropout(features, _dropout, training));
        }

        var parts = features.split([.. _parts.Select(part => (long)part)], 1);
        var x = cat(
            [.. parts.Select(part => functional.layer_norm(part, [part.shape[1]], eps: Epsilon))],
            1
        );
        x = functional.dropout(x, _dropout, training);
        var beside = functional.dropout(functional.gelu(widen.forward(x)), _dropout, training);
        return projection.forward(x) + narrow!.forward(beside);
    }

    /// <summary>Fills the head.</summary>
    /// <param name="source">Matrices as [outputs, inputs].</param>
    /// <param name="name">The name of the head, as <see cref="Encode"/> was given it.</param>
    /// <exception cref="ModelException">A tensor is missing or of another shape.</exception>
    public void Load(IWeightSource source, string name)
    {
        using var _ = no_grad();
        foreach (var (own, value) in state_dict())
        {
            Weights.Fill(value, source.Read($"{name}.{own}"));
        }
    }

    /// <summary>Adds the head to a graph: one value [B, width] for each part to [B, dimensions].</summary>
    public OnnxValue Encode(OnnxGraph graph, IReadOnlyList<OnnxValue> parts, string name)
    {
        var direct = Weights.Of($"{name}.projection.weight", projection.weight!);
        if (widen is null)
        {
            return graph.Project(Join(graph, parts), direct);
        }

        var x = Join(graph, [.. parts.Select((part, i) => Normalise(graph, part, _parts[i]))]);
        // The large product may be rounded; the last ones, whose errors nothing evens out, are not.
        var inner = graph.Linear(
            x,
            Weights.Of($"{name}.widen.weight", widen.weight!),
            Weights.Of($"{name}.widen.bias", widen.bias!)
        );
        var beside = Product(graph, graph.Gelu(inner), narrow!, $"{name}.narrow");
        return graph.Add(graph.Project(x, direct), beside);
    }

    private static OnnxValue Join(OnnxGraph graph, IReadOnlyList<OnnxValue> parts) =>
        parts.Count == 1 ? parts[0] : graph.Concat(1, [.. parts]);

    private static OnnxValue Normalise(OnnxGraph graph, OnnxValue part, int width)
    {
        var ones = new float[width];
        Array.Fill(ones, 1);
        return graph.LayerNorm(
            part,
            graph.ConstantTensor(ones, width),
            graph.ConstantTensor(new float[width], width),
            Epsilon
        );
    }

    private static OnnxValue Product(OnnxGraph graph, OnnxValue x, Linear layer, string name) =>
        graph.Add(
            graph.Project(x, Weights.Of($"{name}.weight", layer.weight!)),
            graph.Weight(Weights.Of($"{name}.bias", layer.bias!))
        );
}

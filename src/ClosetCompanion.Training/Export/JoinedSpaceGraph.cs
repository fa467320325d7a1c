using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Export;

/// <summary>Adds <see cref="JoinedSpace"/> to an ONNX graph.</summary>
internal static class JoinedSpaceGraph
{
    /// <summary>[pictures, all] to unit vectors.</summary>
    public static OnnxValue Pictures(OnnxGraph graph, JoinedSpace space, OnnxValue joined)
    {
        var kept = Keep(graph, space, joined);
        if (space.Bank is not { } bank)
        {
            return kept;
        }

        var seen = graph.Take(kept, graph.ConstantRow(bank.Titles.shape[1]), axis: 1);
        var cosines = graph.Linear(seen, Weights.Of("query_bank", bank.Titles));
        var sharpened = graph.Mul(cosines, (float)QueryBank.Sharpness);
        var crowding = graph.Mul(graph.LogSumExp(sharpened), (float)(1 / QueryBank.Sharpness));
        var component = graph.Mul(
            graph.Sub(crowding, graph.Constant((float)bank.Usual)),
            (float)QueryBank.OfCrowding
        );
        return graph.L2Normalize(graph.Concat(1, kept, component));
    }

    /// <summary>[texts, all] to unit vectors.</summary>
    public static OnnxValue Texts(OnnxGraph graph, JoinedSpace space, OnnxValue joined)
    {
        var kept = Keep(graph, space, joined);
        if (space.Bank is not { Detector: var detector })
        {
            return kept;
        }

        var isTitle = graph.Sigmoid(
            graph.Add(
                graph.Project(kept, Weights.Of("title_direction", detector.Direction)),
                graph.Constant((float)detector.Offset)
            )
        );
        return graph.L2Normalize(
            graph.Concat(1, kept, graph.Mul(isTitle, (float)QueryBank.OfTitle))
        );
    }

    private static OnnxValue Keep(OnnxGraph graph, JoinedSpace space, OnnxValue joined)
    {
        if (space.Axes is null)
        {
            return graph.L2Normalize(joined);
        }

        using var turned = space.Axes.t();
        return graph.L2Normalize(graph.Project(joined, Weights.Of("axes", turned)));
    }
}

using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// The two networks that the program runs, of one model or of several side by side, whose vectors are laid one
/// after another.
/// </summary>
internal static class TwoTowersGraphs
{
    /// <summary>Input <c>pixel_values</c> [batch, 3, height, width]; output <c>image_embeds</c> [batch, dimensions], unit vectors.</summary>
    /// <param name="members">The models.</param>
    /// <param name="image">How pictures are prepared.</param>
    /// <param name="space">What becomes of several members' vectors; they are laid one after another if null.</param>
    /// <param name="steps">For 8-bit integers, what each member's values are rounded to.</param>
    public static OnnxGraph BuildPicture(
        IReadOnlyList<TwoTowers> members,
        ImageSettings image,
        JoinedSpace? space = null,
        IReadOnlyList<PictureTowerSteps>? steps = null
    )
    {
        var graph = Graph("image", members, integers: steps is not null);
        var pixels = graph.Input(
            "pixel_values",
            OnnxElementType.Float,
            "batch",
            3,
            image.Height,
            image.Width
        );
        var vectors = Each(
            graph,
            members,
            (member, i) => member.EncodePictures(graph, pixels, steps?[i])
        );
        graph.Output(
            "image_embeds",
            Join(graph, vectors, space, JoinedSpaceGraph.Pictures),
            OnnxElementType.Float,
            "batch",
            Dimensions(members, space)
        );
        return graph;
    }

    /// <summary>Input <c>input_ids</c> [batch, length]; output <c>text_embeds</c> [batch, dimensions], unit vectors.</summary>
    /// <param name="members">The models.</param>
    /// <param name="space">What becomes of several members' vectors; they are laid one after another if null.</param>
    /// <param name="integers">Whether large products are computed with 8-bit integers, and tables kept in them.</param>
    public static OnnxGraph BuildText(
        IReadOnlyList<TwoTowers> members,
        JoinedSpace? space = null,
        bool integers = false
    )
    {
        var graph = Graph("text", members, integers);
        var ids = graph.Input("input_ids", OnnxElementType.Int64, "batch", "length");
        var vectors = Each(graph, members, (member, _) => member.EncodeTexts(graph, ids));
        graph.Output(
            "text_embeds",
            Join(graph, vectors, space, JoinedSpaceGraph.Texts),
            OnnxElementType.Float,
            "batch",
            Dimensions(members, space)
        );
        return graph;
    }

    // One model in floating point keeps its weights as they were trained; else what is not in 8 bits takes half the room.
    private static OnnxGraph Graph(string name, IReadOnlyList<TwoTowers> members, bool integers) =>
        new(name, integers ? ModelPrecision.Int8 : ModelPrecision.Fp32)
        {
            HalfWeights = integers || members.Count > 1,
        };

    private static OnnxValue[] Each(
        OnnxGraph graph,
        IReadOnlyList<TwoTowers> members,
        Func<TwoTowers, int, OnnxValue> encode
    )
    {
        var vectors = new OnnxValue[members.Count];
        for (var i = 0; i < members.Count; i++)
        {
            graph.WeightPrefix = members.Count == 1 ? "" : $"{i}.";
            vectors[i] = encode(members[i], i);
        }

        return vectors;
    }

    private static OnnxValue Join(
        OnnxGraph graph,
        OnnxValue[] vectors,
        JoinedSpace? space,
        Func<OnnxGraph, JoinedSpace, OnnxValue, OnnxValue> toSpace
    )
    {
        graph.WeightPrefix = "";
        return vectors.Length == 1 && space is null
            ? vectors[0]
            : toSpace(graph, space ?? JoinedSpace.Whole, graph.Concat(1, vectors));
    }

    private static int Dimensions(IReadOnlyList<TwoTowers> members, JoinedSpace? space) =>
        (space ?? JoinedSpace.Whole).Dimensions(members.Sum(member => member.Dimensions));
}

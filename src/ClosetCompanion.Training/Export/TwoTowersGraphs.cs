using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Export;

/// <summary>The two networks that the program runs.</summary>
internal static class TwoTowersGraphs
{
    /// <summary>What the names of the weights of the text tower's head begin with.</summary>
    public const string TextHead = "text_head";

    /// <summary>Input <c>pixel_values</c> [batch, 3, height, width]; output <c>image_embeds</c> [batch, dimensions], unit vectors.</summary>
    /// <param name="model">The model.</param>
    /// <param name="image">How pictures are prepared.</param>
    /// <param name="steps">For 8-bit integers, what values are rounded to; null for floating point.</param>
    public static OnnxGraph BuildPicture(
        TwoTowers model,
        ImageSettings image,
        PictureTowerSteps? steps
    )
    {
        var graph = Graph("image", integers: steps is not null);
        var pixels = graph.Input(
            "pixel_values",
            OnnxElementType.Float,
            "batch",
            3,
            image.Height,
            image.Width
        );
        graph.Output(
            "image_embeds",
            model.EncodePictures(graph, pixels, steps),
            OnnxElementType.Float,
            "batch",
            model.Dimensions
        );
        return graph;
    }

    /// <summary>Input <c>input_ids</c> [batch, length]; output <c>text_embeds</c> [batch, dimensions], unit vectors.</summary>
    /// <param name="text">The text tower.</param>
    /// <param name="head">What follows it.</param>
    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="integers">Whether large products are computed with 8-bit integers, and tables kept in them.</param>
    public static OnnxGraph BuildText(
        TextTower text,
        ProjectionHead head,
        int dimensions,
        bool integers
    )
    {
        var graph = Graph("text", integers);
        var ids = graph.Input("input_ids", OnnxElementType.Int64, "batch", "length");
        graph.Output(
            "text_embeds",
            graph.L2Normalize(head.Encode(graph, [text.Encode(graph, ids)], TextHead)),
            OnnxElementType.Float,
            "batch",
            dimensions
        );
        return graph;
    }

    // In floating point a model keeps its weights as they were trained; else what is not in 8 bits takes half the room.
    private static OnnxGraph Graph(string name, bool integers) =>
        new(name, integers ? ModelPrecision.Int8 : ModelPrecision.Fp32) { HalfWeights = integers };
}

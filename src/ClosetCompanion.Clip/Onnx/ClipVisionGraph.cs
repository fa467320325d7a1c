using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>CLIP's picture tower, a vision transformer; Dosovitskiy et al., "An Image is Worth 16x16 Words", 2020.</summary>
public static class ClipVisionGraph
{
    /// <summary>
    /// Builds the tower: <c>pixel_values</c>, float [batch, 3, height, width], to <c>image_embeds</c>, unit vectors
    /// [batch, <see cref="ClipTowerConfig.ProjectionDimensions"/>].
    /// </summary>
    /// <param name="config">The sizes.</param>
    /// <param name="weights">Holds <c>vision_model.*</c> and <c>visual_projection.weight</c>, under their published names.</param>
    /// <param name="precision">What the large products are computed in.</param>
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxGraph Build(
        ClipVisionConfig config,
        IWeightSource weights,
        ModelPrecision precision = ModelPrecision.Fp32
    )
    {
        ArgumentNullException.ThrowIfNull(config);
        var graph = new OnnxGraph("clip-vision", precision);
        var size = config.ImageSize;
        var pixels = graph.Input("pixel_values", OnnxElementType.Float, "batch", 3, size, size);
        var projection = new WeightScope(weights)[
            "visual_projection.weight",
            config.ProjectionDimensions,
            config.HiddenSize
        ];
        var x = graph.Project(Read(graph, pixels, config, weights), projection);
        graph.Output(
            "image_embeds",
            graph.L2Normalize(x),
            OnnxElementType.Float,
            "batch",
            config.ProjectionDimensions
        );
        return graph;
    }

    /// <summary>Adds the tower without its projection: pixels [B, 3, size, size] to what the class token gathers, [B, width].</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="pixels">The pixels.</param>
    /// <param name="config">The sizes.</param>
    /// <param name="weights">Holds <c>vision_model.*</c>, under their published names.</param>
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxValue Read(
        OnnxGraph graph,
        OnnxValue pixels,
        ClipVisionConfig config,
        IWeightSource weights
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(config);
        var vision = new WeightScope(weights).Within("vision_model.");
        var embeddings = vision.Within("embeddings.");
        var (width, patch) = (config.HiddenSize, config.PatchSize);

        var kernel = embeddings["patch_embedding.weight", width, 3, patch, patch];
        var patches = ProjectPatches(graph, pixels, kernel, config);

        // One more position in front, the class token, gathers what the whole picture shows.
        var batch = graph.Shape(pixels, start: 0, end: 1);
        var token = graph.Weight(embeddings["class_embedding", width]);
        token = graph.Expand(token, graph.Concat(0, batch, graph.ConstantRow(1, width)));
        var positions = embeddings["position_embedding.weight", config.PatchCount + 1, width];
        var x = graph.Add(graph.Concat(1, token, patches), graph.Weight(positions));

        var transformer = new ClipTransformer(graph, config, Sequences(graph, config));
        // "pre_layrnorm" is how the published weights spell it.
        x = transformer.Norm(graph.Reshape(x, -1, width), vision.Within("pre_layrnorm."));
        x = transformer.Encode(x, vision.Within("encoder."));
        return transformer.Norm(x, vision.Within("post_layernorm."));
    }

    // A convolution that steps by its own size is a product with each patch: [B, 3, H, W] to [B, patches, D].
    private static OnnxValue ProjectPatches(
        OnnxGraph graph,
        OnnxValue pixels,
        WeightTensor kernel,
        ClipVisionConfig config
    )
    {
        var (side, patch) = (config.ImageSize / config.PatchSize, config.PatchSize);
        var x = graph.Reshape(pixels, -1, 3, side, patch, side, patch);
        x = graph.Reshape(graph.Transpose(x, 0, 2, 4, 1, 3, 5), -1, 3 * patch * patch);
        x = graph.Linear(x, kernel.Reshape(config.HiddenSize, 3 * patch * patch));
        return graph.Reshape(x, -1, config.PatchCount, config.HiddenSize);
    }

    private static ClipSequences Sequences(OnnxGraph graph, ClipVisionConfig config) =>
        new()
        {
            Heads = graph.ConstantRow(-1, config.PatchCount + 1, config.HeadCount, config.HeadSize),
            ReadHeads = graph.ConstantRow(-1, 1, config.HeadCount, config.HeadSize),
            // A picture is read at its class token.
            Read = x =>
                graph.Select(
                    graph.Reshape(x, -1, config.PatchCount + 1, config.HiddenSize),
                    axis: 1,
                    index: 0
                ),
        };
}

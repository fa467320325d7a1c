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
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxGraph Build(ClipVisionConfig config, IWeightSource weights)
    {
        ArgumentNullException.ThrowIfNull(config);
        var all = new WeightScope(weights);
        var vision = all.Within("vision_model.");
        var embeddings = vision.Within("embeddings.");
        var (width, size, patch) = (config.HiddenSize, config.ImageSize, config.PatchSize);
        var graph = new OnnxGraph("clip-vision");

        var pixels = graph.Input("pixel_values", OnnxElementType.Float, "batch", 3, size, size);

        // A convolution that steps by its own size projects each patch: [B, 3, H, W] to [B, patches, D].
        var kernel = graph.Weight(embeddings["patch_embedding.weight", width, 3, patch, patch]);
        var patches = graph.Reshape(graph.Conv(pixels, kernel, stride: patch), 0, width, -1);
        patches = graph.Transpose(patches, 0, 2, 1);

        // One more position in front, the class token, gathers what the whole picture shows.
        var batch = graph.Shape(pixels, start: 0, end: 1);
        var token = graph.Weight(embeddings["class_embedding", width]);
        token = graph.Expand(token, graph.Concat(0, batch, graph.ConstantRow(1, width)));
        var positions = embeddings["position_embedding.weight", config.PatchCount + 1, width];
        var x = graph.Add(graph.Concat(1, token, patches), graph.Weight(positions));

        // "pre_layrnorm" is how the published weights spell it.
        x = ClipTransformer.Norm(graph, x, vision.Within("pre_layrnorm."), config);
        x = ClipTransformer.Encode(graph, x, vision.Within("encoder."), config, mask: null);

        x = graph.Select(x, axis: 1, index: 0);
        x = ClipTransformer.Norm(graph, x, vision.Within("post_layernorm."), config);
        x = graph.Linear(x, all["visual_projection.weight", config.ProjectionDimensions, width]);
        x = graph.L2Normalize(x);

        graph.Output(
            "image_embeds",
            x,
            OnnxElementType.Float,
            "batch",
            config.ProjectionDimensions
        );
        return graph;
    }
}

using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>The <c>config.json</c> of a published CLIP folder.</summary>
internal sealed record PublishedConfig
{
    /// <summary>The file's name.</summary>
    public const string FileName = "config.json";

    // The first published configurations said 2 here, whatever the vocabulary; the models never looked at it.
    private const int LegacyEndOfText = 2;

    public string ModelType { get; init; } = "clip";

    public int ProjectionDim { get; init; } = 512;

    public PublishedTower TextConfig { get; init; } = new();

    public PublishedTower VisionConfig { get; init; } = new();

    /// <summary>The sizes of the text tower.</summary>
    /// <exception cref="ModelException">They cannot be those of a CLIP that we can build.</exception>
    public ClipTextConfig ToText()
    {
        Require(ModelType == "clip", $"it describes a '{ModelType}', not a 'clip'");
        Require(
            TextConfig.EosTokenId is null or LegacyEndOfText
                || TextConfig.EosTokenId == TextConfig.VocabSize - 1,
            "the end-of-text token 'eos_token_id' must be the last id of the vocabulary"
        );
        return new ClipTextConfig
        {
            HiddenSize = Positive("hidden_size", TextConfig.HiddenSize ?? 512),
            LayerCount = Positive("num_hidden_layers", TextConfig.NumHiddenLayers ?? 12),
            HeadCount = Positive("num_attention_heads", TextConfig.NumAttentionHeads ?? 8),
            IntermediateSize = Positive("intermediate_size", TextConfig.IntermediateSize ?? 2048),
            ProjectionDimensions = Positive("projection_dim", ProjectionDim),
            Activation = ReadActivation(TextConfig.HiddenAct),
            LayerNormEpsilon = TextConfig.LayerNormEps,
            VocabularySize = Positive("vocab_size", TextConfig.VocabSize),
            MaxPositions = Positive("max_position_embeddings", TextConfig.MaxPositionEmbeddings),
        };
    }

    /// <summary>The sizes of the picture tower.</summary>
    /// <exception cref="ModelException">They cannot be those of a CLIP that we can build.</exception>
    public ClipVisionConfig ToVision()
    {
        Require(VisionConfig.NumChannels == 3, "pictures must have 3 channels ('num_channels')");
        return new ClipVisionConfig
        {
            HiddenSize = Positive("hidden_size", VisionConfig.HiddenSize ?? 768),
            LayerCount = Positive("num_hidden_layers", VisionConfig.NumHiddenLayers ?? 12),
            HeadCount = Positive("num_attention_heads", VisionConfig.NumAttentionHeads ?? 12),
            IntermediateSize = Positive("intermediate_size", VisionConfig.IntermediateSize ?? 3072),
            ProjectionDimensions = Positive("projection_dim", ProjectionDim),
            Activation = ReadActivation(VisionConfig.HiddenAct),
            LayerNormEpsilon = VisionConfig.LayerNormEps,
            ImageSize = Positive("image_size", VisionConfig.ImageSize),
            PatchSize = Positive("patch_size", VisionConfig.PatchSize),
        };
    }

    private static ClipActivation ReadActivation(string name) =>
        name switch
        {
            "quick_gelu" => ClipActivation.QuickGelu,
            "gelu" => ClipActivation.Gelu,
            _ => throw Complaint($"the activation '{name}' is not known; quick_gelu and gelu are"),
        };

    private static int Positive(string name, int value)
    {
        Require(value > 0, $"'{name}' is {value}, but must be at least 1");
        return value;
    }

    private static void Require(bool condition, string complaint)
    {
        if (!condition)
        {
            throw Complaint(complaint);
        }
    }

    private static ModelException Complaint(string what) =>
        new($"The model's {FileName} cannot be used: {what}.");
}

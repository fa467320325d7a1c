namespace ClosetCompanion.Clip.Conversion;

/// <summary>The <c>text_config</c> or <c>vision_config</c> of a <c>config.json</c>; what is absent has a published default.</summary>
internal sealed record PublishedTower
{
    public int? HiddenSize { get; init; }

    public int? IntermediateSize { get; init; }

    public int? NumAttentionHeads { get; init; }

    public int? NumHiddenLayers { get; init; }

    public string HiddenAct { get; init; } = "quick_gelu";

    public float LayerNormEps { get; init; } = 1e-5f;

    // Text only.
    public int VocabSize { get; init; } = 49408;

    public int MaxPositionEmbeddings { get; init; } = 77;

    public int? EosTokenId { get; init; }

    // Pictures only.
    public int ImageSize { get; init; } = 224;

    public int PatchSize { get; init; } = 32;

    public int NumChannels { get; init; } = 3;
}

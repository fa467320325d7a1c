namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>A row of <c>models</c>: a model that made embeddings.</summary>
internal sealed class ModelRow
{
    public long Key { get; set; }

    /// <summary>The model's own hash; two models with one id differ in it.</summary>
    public required string Hash { get; set; }

    public required string Id { get; set; }

    /// <summary>Length of its vectors; null until the first one is kept.</summary>
    public int? Dimensions { get; set; }
}

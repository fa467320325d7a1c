namespace ClosetCompanion.Training.Towers;

/// <summary>Makes towers of all kinds.</summary>
internal static class TowerParts
{
    /// <summary>A picture tower with random weights.</summary>
    public static PictureTower Create(PictureTowerShape shape) =>
        shape.Kind == PictureTowerKind.Vit ? new VitTower(shape.Vision!) : new ResidualTower(shape);

    /// <summary>A text tower with random weights.</summary>
    /// <param name="shape">Its kind and size.</param>
    /// <param name="vocabularySize">Tokens of the vocabulary.</param>
    /// <param name="dropout">Share of the embeddings that are set to zero in training.</param>
    public static TextTower Create(TextTowerShape shape, int vocabularySize, double dropout) =>
        shape.Kind == TextTowerKind.Bert
            ? new BertTower(shape, vocabularySize, dropout)
            : new CausalTower(shape, vocabularySize, dropout);
}

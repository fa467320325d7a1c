namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>What products of an outfit set are for.</summary>
public enum OutfitPart
{
    /// <summary>To learn from.</summary>
    Train,

    /// <summary>To choose by.</summary>
    Development,

    /// <summary>Looked at once.</summary>
    Test,
}

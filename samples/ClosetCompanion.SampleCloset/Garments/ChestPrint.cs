namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>What is printed on the chest of a T-shirt.</summary>
internal enum ChestPrint
{
    None,
    Hills,
    Star,
    Waves,
    Bands,
    Leaf,
}

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>How legs are cut.</summary>
internal enum LegCut
{
    Straight,
    Slim,
    Short,
}

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>How a sweater's neck is made.</summary>
internal enum SweaterNeck
{
    Round,
    Pointed,
    High,
}

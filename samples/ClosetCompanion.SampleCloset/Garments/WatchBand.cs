namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>What a watch is worn on.</summary>
internal enum WatchBand
{
    Leather,
    Metal,
    Rubber,
}

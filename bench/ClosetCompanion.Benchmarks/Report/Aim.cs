namespace ClosetCompanion.Benchmarks.Report;

/// <summary>A number that should be reached, or not be passed.</summary>
internal sealed record Aim(string What, double Bound, double Measured, bool IsUpperBound = false)
{
    public bool IsReached => IsUpperBound ? Measured <= Bound : Measured >= Bound;
}

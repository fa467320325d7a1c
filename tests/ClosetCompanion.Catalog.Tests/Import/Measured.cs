namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Tests that measure the process they run in, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Measured
{
    public const string Name = "measured";
}

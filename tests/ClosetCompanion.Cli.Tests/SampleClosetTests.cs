namespace ClosetCompanion.Cli.Tests;

/// <summary>The tests that share the sample closet.</summary>
[CollectionDefinition(Name)]
public sealed class SampleClosetTests : ICollectionFixture<SampleClosetStore>
{
    public const string Name = "sample closet";
}

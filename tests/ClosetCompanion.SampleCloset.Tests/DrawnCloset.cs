using ClosetCompanion.Catalog.Import;
using ClosetCompanion.SampleCloset.Tests;

[assembly: AssemblyFixture(typeof(DrawnCloset))]

namespace ClosetCompanion.SampleCloset.Tests;

/// <summary>The whole sample closet, drawn once for all tests.</summary>
public sealed class DrawnCloset : IAsyncLifetime
{
    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];

    public async ValueTask InitializeAsync() =>
        Rows = await new SampleClosetSource()
            .ReadAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

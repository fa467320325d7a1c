using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.SampleCloset;

/// <summary>The closet that comes with the program: some hundred products, their pictures drawn by code.</summary>
public sealed class SampleClosetSource : IProductSource
{
    /// <inheritdoc />
    public string Description => "the sample closet";

    /// <inheritdoc />
    public IAsyncEnumerable<SourceRow> ReadAsync(CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}

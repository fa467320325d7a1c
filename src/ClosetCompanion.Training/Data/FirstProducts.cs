using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Training.Data;

/// <summary>The first products of a source.</summary>
/// <param name="source">The source.</param>
/// <param name="count">How many.</param>
internal sealed class FirstProducts(IProductSource source, int count) : IProductSource
{
    /// <inheritdoc />
    public string Description => $"the first {count} products of {source.Description}";

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) => new(count);

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var products = 0;
        await foreach (var row in source.ReadAsync(cancellationToken))
        {
            yield return row;
            if (row.Product is not null && ++products == count)
            {
                yield break;
            }
        }
    }
}

using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Benchmarks.Embedding;

/// <summary>The first rows of a source.</summary>
internal sealed class FirstRows(IProductSource source, int count) : IProductSource
{
    public string Description => source.Description;

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<int?>(count);

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var left = count;
        await foreach (var row in source.ReadAsync(cancellationToken))
        {
            if (left-- == 0)
            {
                yield break;
            }
            yield return row;
        }
    }
}

using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Search.Tests.Closets;

/// <summary>A source that waits after its first row, so that an import of it runs for as long as a test wants.</summary>
internal sealed class WaitingSource(IProductSource rows) : IProductSource
{
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _goOn = new();

    /// <summary>Ends when the import has read a row.</summary>
    public Task HasBegun => _begun.Task;

    public string Description => rows.Description;

    /// <summary>Lets the import read the rest.</summary>
    public void GoOn() => _goOn.SetResult();

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        rows.CountAsync(cancellationToken);

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            yield return row;
            _begun.TrySetResult();
            await _goOn.Task.WaitAsync(cancellationToken);
        }
    }
}

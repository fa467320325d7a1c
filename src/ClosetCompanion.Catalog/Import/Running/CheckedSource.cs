using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>A source whose pictures are decoded before they are kept. Those that cannot be read are left out and noted.</summary>
/// <remarks>
/// A picture that the store keeps already is not decoded once more. A product none of whose pictures can be read stays as the
/// store has it. The rows come in the source's own order, while the one after is being looked at.
/// </remarks>
/// <param name="source">The rows.</param>
/// <param name="pictures">Knows what is kept already.</param>
/// <param name="check">Decodes.</param>
public sealed class CheckedSource(
    IProductSource source,
    IPictureStore pictures,
    IPictureCheck check
) : IProductSource
{
    // More would take cores and memory from the rest: a row may hold many large pictures.
    private const int RowsAhead = 1;

    /// <inheritdoc />
    public string Description => source.Description;

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => source.Notes;

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        source.CountAsync(cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var waiting = new Queue<Task<SourceRow>>();
        try
        {
            await foreach (SourceRow row in source.ReadAsync(cancellationToken))
            {
                waiting.Enqueue(
                    row.Pictures.Count == 0
                        ? Task.FromResult(row)
                        : Task.Run(() => CheckAsync(row, cancellationToken), cancellationToken)
                );
                if (waiting.Count > RowsAhead)
                {
                    yield return await waiting.Dequeue();
                }
            }
            while (waiting.TryDequeue(out Task<SourceRow>? next))
            {
                yield return await next;
            }
        }
        finally
        {
            await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task<SourceRow> CheckAsync(SourceRow row, CancellationToken cancellationToken)
    {
        var good = new List<ReadOnlyMemory<byte>>(row.Pictures.Count);
        List<RowNote> notes = [.. row.Notes];
        foreach (ReadOnlyMemory<byte> picture in row.Pictures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? problem = await pictures.FindAsync(
                KeptPicture.Of(picture.Span).Hash,
                cancellationToken
            )
                is null
                ? check.FindProblem(picture)
                : null;
            if (problem is null)
            {
                good.Add(picture);
            }
            else
            {
                notes.Add(new RowNote(problem, "picture"));
            }
        }
        if (good.Count == row.Pictures.Count)
        {
            return row;
        }
        return good.Count + row.KeptPictures.Count > 0
            ? row with
            {
                Pictures = good,
                Notes = notes,
            }
            : row with
            {
                Product = null,
                KeptId = row.Product?.Id,
                Pictures = [],
                Notes = notes,
            };
    }
}

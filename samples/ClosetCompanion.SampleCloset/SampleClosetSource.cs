using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.SampleCloset.Catalogue;

namespace ClosetCompanion.SampleCloset;

/// <summary>The closet that comes with the program: more than six hundred products, their pictures drawn by code.</summary>
/// <remarks>
/// Pictures are JPEG, 480 by 640 pixels, drawn as the rows are read, on all cores; on one machine the same product
/// always has the same bytes. All products and brands are invented.
/// </remarks>
public sealed class SampleClosetSource : IProductSource
{
    private static readonly int _picturesAhead = 2 * Environment.ProcessorCount;

    /// <inheritdoc />
    public string Description => "the sample closet";

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        // A picture takes some milliseconds of work: while one is stored, the next ones are drawn on the other cores.
        var drawn = new Queue<(SampleProduct Sample, Task<byte[]> Picture)>();
        foreach (SampleProduct sample in SampleCatalogue.All)
        {
            drawn.Enqueue((sample, Task.Run(sample.TakePicture, cancellationToken)));
            if (drawn.Count > _picturesAhead)
            {
                yield return await RowAsync(drawn.Dequeue(), cancellationToken);
            }
        }
        while (drawn.Count > 0)
        {
            yield return await RowAsync(drawn.Dequeue(), cancellationToken);
        }
    }

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<int?>(SampleCatalogue.All.Count);

    private static async Task<SourceRow> RowAsync(
        (SampleProduct Sample, Task<byte[]> Picture) drawn,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new SourceRow
        {
            Where = $"sample closet, {drawn.Sample.Id}",
            Product = drawn.Sample.ToProduct(),
            Pictures = [await drawn.Picture],
        };
    }
}

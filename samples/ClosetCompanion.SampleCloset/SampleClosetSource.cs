using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.SampleCloset.Catalogue;

namespace ClosetCompanion.SampleCloset;

/// <summary>The closet that comes with the program: some hundred products, their pictures drawn by code.</summary>
/// <remarks>
/// Pictures are JPEG, 450 by 600 pixels, drawn as the rows are read; on one machine the same product always has the
/// same bytes. All products and brands are invented.
/// </remarks>
public sealed class SampleClosetSource : IProductSource
{
    /// <inheritdoc />
    public string Description => "the sample closet";

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (SampleProduct sample in SampleCatalogue.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Off the caller's thread: a picture takes some milliseconds of work.
            byte[] picture = await Task.Run(sample.TakePicture, cancellationToken);
            yield return new SourceRow
            {
                Where = $"sample closet, {sample.Id}",
                Product = sample.ToProduct(),
                Pictures = [picture],
            };
        }
    }

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<int?>(SampleCatalogue.All.Count);
}

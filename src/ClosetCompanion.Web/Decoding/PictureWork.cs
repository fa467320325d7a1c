using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Decoding;

/// <summary>
/// All that is done with pictures that people send or name: each goes through the queue, and its pixels are counted
/// before it is decoded.
/// </summary>
internal sealed class PictureWork(ICompanionGate gate, PictureQueue queue, PictureBudget budget)
{
    /// <summary>Counts the pixels of all pictures of a request. Nothing of a request is decoded before.</summary>
    /// <exception cref="PictureException">One is no picture that can be read.</exception>
    /// <exception cref="ProblemException">They are too large together, or for this client now.</exception>
    public async Task CountAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken
    )
    {
        if (pictures.Count == 0)
        {
            return;
        }

        var decoder = new PictureDecoder();
        var sizes = await queue.RunAsync(
            _ => pictures.Select(picture => decoder.ReadSize(picture)).ToArray(),
            cancellationToken
        );
        budget.Take(sizes);
    }

    /// <summary>What is kept of a query picture.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public Task<byte[]> ReduceAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken
    ) => queue.RunAsync(token => PictureRendering.Reduce(picture, token), cancellationToken);

    /// <summary>What is searched with: the picture, or a part of it, as the model looks at it.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public Task<byte[]> FitAsync(
        ReadOnlyMemory<byte> picture,
        PictureRegion? region,
        CancellationToken cancellationToken
    ) =>
        queue.RunAsync(
            token => PictureRendering.Fit(gate.Companion.Model, picture, region, token),
            cancellationToken
        );

    /// <summary>What is shown of a query picture or of a part of it; its pixels are counted.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    /// <exception cref="ProblemException">This client had too many pixels shown lately.</exception>
    public async Task<byte[]> ShowAsync(
        ReadOnlyMemory<byte> picture,
        PictureRegion? region,
        CancellationToken cancellationToken
    )
    {
        await CountAsync([picture], cancellationToken);
        return await queue.RunAsync(
            token => PictureRendering.Show(picture, region, token),
            cancellationToken
        );
    }
}

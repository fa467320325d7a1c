using static TorchSharp.torch;

namespace ClosetCompanion.Training.Losses;

/// <summary>
/// The vectors of the pictures and titles of earlier batches (Wang and others, "Cross-Batch Memory for Embedding
/// Learning", 2020): a batch is told apart from them too, as a title is from a whole catalogue when people search. They
/// carry no gradient and cost next to nothing. The weights move on while a vector is remembered, so that it suits the later
/// part of a training, where they move little.
/// </summary>
internal sealed class CrossBatchMemory : IDisposable
{
    private readonly Tensor _pictures;
    private readonly Tensor _titles;
    private readonly Tensor _identities;

    /// <param name="size">Pairs that are remembered: a multiple of the batch.</param>
    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="device">Where the vectors are.</param>
    public CrossBatchMemory(int size, int dimensions, Device device)
    {
        _pictures = zeros(size, dimensions, device: device);
        _titles = zeros(size, dimensions, device: device);
        _identities = full([size, 2], -1L, dtype: ScalarType.Int64, device: device);
    }

    /// <summary>All of it by name; the tensors themselves, not copies.</summary>
    public IEnumerable<(string Name, Tensor Value)> State =>
        [("pictures", _pictures), ("titles", _titles), ("identities", _identities)];

    /// <summary>What a batch is compared with besides its own.</summary>
    /// <param name="identities">Title and picture of each pair of the batch, as numbers [batch, 2].</param>
    public OtherPairs For(Tensor identities)
    {
        // What has the same title or picture is neither wrong nor a partner of its own; it is left out.
        var same = identities.unsqueeze(1).eq(_identities.unsqueeze(0)).any(2);
        var empty = _identities.select(1, 0).lt(0).unsqueeze(0);
        // Copies: the gradient needs them as they were after the batch is remembered.
        return new OtherPairs(_pictures.clone(), _titles.clone(), same.logical_or(empty));
    }

    /// <summary>Takes a batch in, in place of the oldest.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="pictures">Unit vectors [batch, dimensions].</param>
    /// <param name="titles">Unit vectors [batch, dimensions].</param>
    /// <param name="identities">Title and picture of each pair, as numbers [batch, 2].</param>
    public void Remember(int step, Tensor pictures, Tensor titles, Tensor identities)
    {
        using var _ = no_grad();
        var batch = pictures.shape[0];
        var place = (step - 1) * batch % _pictures.shape[0];
        _pictures.narrow(0, place, batch).copy_(pictures);
        _titles.narrow(0, place, batch).copy_(titles);
        _identities.narrow(0, place, batch).copy_(identities);
    }

    public void Dispose()
    {
        _pictures.Dispose();
        _titles.Dispose();
        _identities.Dispose();
    }
}

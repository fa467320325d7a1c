using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>What becomes of the vectors of an ensemble's members once they lie one after another.</summary>
/// <param name="Axes">Directions that are kept [all, kept]; all of them if null.</param>
/// <param name="Bank">What takes a picture's crowding into account; null where nothing does.</param>
internal sealed record JoinedSpace(Tensor? Axes, QueryBank? Bank)
{
    /// <summary>All directions, and nothing besides: a cosine is the mean of the members' cosines.</summary>
    public static readonly JoinedSpace Whole = new(Axes: null, Bank: null);

    // Of all kept axes, as many as tell how close pictures and titles are; the lighter ones hardly change it.
    private const long AxesOfBank = 256;

    /// <summary>Learns what is asked for from vectors of training; it outlives the scope that it is learned in.</summary>
    /// <param name="pictures">Unit vectors of pictures [pictures, all].</param>
    /// <param name="titles">Unit vectors of their titles [pictures, all].</param>
    /// <param name="phrases">Unit vectors of texts that describe many products [phrases, all].</param>
    /// <param name="dimensions">Components that vectors shall have; null leaves them as many as they are.</param>
    /// <param name="bank">
    /// Unit vectors of titles [titles, all] for one of those components, or one more, to take crowding into account
    /// (<see cref="QueryBank"/>); null leaves that out.
    /// </param>
    public static JoinedSpace Learn(
        Tensor pictures,
        Tensor titles,
        Tensor phrases,
        int? dimensions,
        Tensor? bank = null
    )
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var axes = dimensions is { } count
            ? PrincipalAxes
                .Of(pictures, cat([titles, phrases]), bank is null ? count : count - 1)
                .DetachFromDisposeScope()
            : null;
        var space = new JoinedSpace(axes, Bank: null);
        if (bank is null)
        {
            return space;
        }

        var kept = space.Texts(bank);
        var leading = axes is null ? kept.shape[1] : Math.Min(kept.shape[1], AxesOfBank);
        return space with
        {
            Bank = new QueryBank(kept, space.Texts(phrases), space.Pictures(pictures), leading),
        };
    }

    /// <summary>Components of a vector.</summary>
    /// <param name="joined">Components of all members' vectors.</param>
    public int Dimensions(int joined) => (int)(Axes?.shape[1] ?? joined) + (Bank is null ? 0 : 1);

    /// <summary>[pictures, all] to vectors of any length.</summary>
    public Tensor Pictures(Tensor joined)
    {
        var kept = Keep(joined);
        return Bank is null ? kept : Bank.Pictures(kept);
    }

    /// <summary>[texts, all] to vectors of any length.</summary>
    public Tensor Texts(Tensor joined)
    {
        var kept = Keep(joined);
        return Bank is null ? kept : Bank.Texts(kept);
    }

    private Tensor Keep(Tensor joined) =>
        functional.normalize(Axes is null ? joined : joined.matmul(Axes), dim: 1);
}

using ClosetCompanion.SampleCloset.Drawing.Patterns;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>How one product of a kind looks.</summary>
/// <param name="Main">The main colour.</param>
/// <param name="Accent">The colour of trims, soles, prints and the like; null for the kind's usual one.</param>
/// <param name="Pattern">What is on the fabric; null for plain.</param>
/// <param name="Fitted">Whether it has a woman's cut.</param>
internal sealed record Look(
    Dye Main,
    Dye? Accent = null,
    Pattern? Pattern = null,
    bool Fitted = false
)
{
    /// <summary>A plain look in one colour.</summary>
    public static implicit operator Look(Dye dye) => new(dye);
}

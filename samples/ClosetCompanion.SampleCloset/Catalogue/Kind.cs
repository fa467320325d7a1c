using ClosetCompanion.SampleCloset.Drawing;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>A kind of product: what all its products share.</summary>
/// <param name="Slug">Its short name in ids.</param>
/// <param name="Noun">Its name in titles.</param>
/// <param name="Category">From the widest to the narrowest.</param>
/// <param name="Garment">How it is drawn.</param>
/// <param name="Season">The season it is made for.</param>
/// <param name="Usage">The occasion it is for.</param>
/// <param name="Material">What it is made of.</param>
/// <param name="Description">A sentence about its make.</param>
internal sealed record Kind(
    string Slug,
    string Noun,
    IReadOnlyList<string> Category,
    IGarment Garment,
    string Season,
    string Usage,
    string Material,
    string Description
)
{
    /// <summary>A product of this kind.</summary>
    public SampleProduct Of(string brand, Gender gender, Look look, decimal price) =>
        new(
            this,
            brand,
            gender,
            look with
            {
                Fitted = gender is Gender.Women or Gender.Girls,
            },
            price
        );
}

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
    /// <summary>What else a catalogue says of it, by name: <c>Neck: Round</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Features { get; init; } = [];

    /// <summary>An article of this kind in several colours and patterns.</summary>
    public IEnumerable<SampleProduct> By(
        Brand brand,
        Gender gender,
        decimal price,
        params Look[] looks
    ) => Styled(brand, gender, price, null, looks);

    /// <summary>An article of this kind that has a name, in several colours and patterns.</summary>
    public IEnumerable<SampleProduct> Styled(
        Brand brand,
        Gender gender,
        decimal price,
        string? style,
        params Look[] looks
    )
    {
        var article = new Article(this, brand, gender, price, style);
        return looks.Select(article.In);
    }
}

using System.Globalization;
using ClosetCompanion.SampleCloset.Drawing;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>A product as its maker thinks of it: one make that is sold in several colours.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Brand">Its maker.</param>
/// <param name="Gender">Whom it is for.</param>
/// <param name="Price">Its price in euros.</param>
/// <param name="Style">The maker's name for it, if it has one.</param>
internal sealed record Article(Kind Kind, Brand Brand, Gender Gender, decimal Price, string? Style)
{
    /// <summary>What the ids of all its products begin with; names its variant group.</summary>
    public string Slug => Style is null ? Kind.Slug : $"{Kind.Slug}-{Slugged(Style)}";

    /// <summary>Colours of one article share this.</summary>
    public string VariantGroup => $"sample-{Slug}-{Slugged(Gender.ToString())}";

    /// <summary>The article in one colour or pattern.</summary>
    public SampleProduct In(Look look) =>
        new(this, look with { Fitted = Gender is Gender.Women or Gender.Girls });

    /// <summary>Words as a part of an id.</summary>
    public static string Slugged(string words) =>
        words.ToLower(CultureInfo.InvariantCulture).Replace(' ', '-');
}

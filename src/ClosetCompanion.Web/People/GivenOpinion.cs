using System.Globalization;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.People;

/// <summary>What a pressed button says.</summary>
/// <param name="Product">Of which product.</param>
/// <param name="Verdict">What is said.</param>
/// <param name="Place">The product's place among the hits; null when it was no hit.</param>
/// <param name="IsTakenBack">Whether it no longer holds.</param>
internal sealed record GivenOpinion(
    ProductReference Product,
    Verdict Verdict,
    int? Place,
    bool IsTakenBack
)
{
    /// <summary>The value of a button.</summary>
    public static string ValueOf(ProductReference product, int? place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}:{product}");

    /// <summary>Reads the button of a form; null when none was pressed.</summary>
    public static GivenOpinion? Read(IFormCollection form)
    {
        foreach (var choice in OpinionChoice.All)
        {
            foreach (var isTakenBack in (bool[])[false, true])
            {
                var value = form[choice.NameOf(isTakenBack)].ToString();
                var colon = value.IndexOf(':', StringComparison.Ordinal);
                if (colon >= 0 && ProductReference.Parse(value[(colon + 1)..]) is { } product)
                {
                    return new GivenOpinion(
                        product,
                        choice.Verdict,
                        int.TryParse(
                            value[..colon],
                            NumberStyles.None,
                            CultureInfo.InvariantCulture,
                            out var place
                        )
                        && place > 0
                            ? place
                            : null,
                        isTakenBack
                    );
                }
            }
        }

        return null;
    }
}

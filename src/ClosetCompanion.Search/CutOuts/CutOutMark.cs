using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.CutOuts;

/// <summary>
/// Which picture of a thing is the one without its ground, and whether that one is shown. It is kept as an attribute of the
/// product, by the picture's number from 1; below zero where the whole photo is shown.
/// </summary>
/// <param name="Index">The place among the pictures, from 1 on: the photo is at 0.</param>
/// <param name="IsShown">Whether it is shown in place of the photo.</param>
public sealed record CutOutMark(int Index, bool IsShown)
{
    /// <summary>The name of the attribute. No search and no filter has it.</summary>
    public const string Name = "cutOut";

    /// <summary>The mark of a thing; null where it has no such picture.</summary>
    public static CutOutMark? Of(StoredProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return
            product.Product.Attributes.TryGetValue(Name, out var text)
            && int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs((long)number) is > 1 and var place
            && place <= product.Pictures.Count
            ? new CutOutMark((int)place - 1, number > 0)
            : null;
    }

    /// <summary>The place among the pictures of the one that stands for the thing.</summary>
    public static int ShownIndex(StoredProduct product) =>
        Of(product) is { IsShown: true } mark ? mark.Index : 0;

    /// <summary>The product with the mark.</summary>
    internal Product ApplyTo(Product product) =>
        product with
        {
            Attributes = new Dictionary<string, string>(product.Attributes, StringComparer.Ordinal)
            {
                [Name] = ((Index + 1) * (IsShown ? 1 : -1)).ToString(CultureInfo.InvariantCulture),
            },
        };
}

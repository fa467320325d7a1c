namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>A product of an outfit set, a row of its <c>products.csv</c>; a column that is not there is empty.</summary>
/// <param name="Id">Its id; variants of one product share what stands before the last hyphen.</param>
/// <param name="Category">The widest group: candidates of a question share it.</param>
/// <param name="Family">The group below it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Colour">Its colour, coarse.</param>
/// <param name="Shade">Its colour, fine, in Spanish (<c>colour_es</c>).</param>
/// <param name="Gender">Whom it is for.</param>
/// <param name="Age">Adult or kids.</param>
/// <param name="Fabric">What it is made of, or how.</param>
/// <param name="Picture">Where its picture lies in the archive.</param>
public sealed record OutfitProduct(
    string Id,
    string Category,
    string Family,
    string Kind,
    string Colour,
    string Shade,
    string Gender,
    string Age,
    string Fabric,
    string Picture
);

namespace ClosetCompanion.Web.Products;

/// <summary>Something that could not be used.</summary>
/// <param name="Where">The row, the product's id or the picture.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record SkippedAnswer(string Where, string Reason);

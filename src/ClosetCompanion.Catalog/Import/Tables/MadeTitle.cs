namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>The title of a product whose catalogue gives it none: <c>Women Maroon Clutches</c>.</summary>
internal static class MadeTitle
{
    public static string Of(string id, string? gender, string? colour, string? kind)
    {
        string title = string.Join(' ', new[] { gender, colour, kind }.OfType<string>());
        return title.Length > 0 ? title : $"Product {id}";
    }
}

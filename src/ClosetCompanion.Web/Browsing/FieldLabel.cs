namespace ClosetCompanion.Web.Browsing;

/// <summary>What the fields of products are called on the screen.</summary>
internal static class FieldLabel
{
    /// <summary>The label of a field or attribute.</summary>
    public static string Of(string field) =>
        field.ToLowerInvariant() switch
        {
            "gender" => "For",
            "usage" => "Occasion",
            "catalogue" => "Catalogue",
            "agegroup" => "Age",
            _ => char.ToUpperInvariant(field[0]) + field[1..],
        };
}

namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>What a row must be like to be stored, wherever it comes from.</summary>
internal static class RowRules
{
    private const int LongestId = 200;

    /// <summary>Why a row cannot be stored; null when it can.</summary>
    public static string? FindProblem(SourceRow row)
    {
        if (row.Product is not { } product)
        {
            return row.Problem ?? "It holds no product.";
        }
        if (product.Id.Length is 0 or > LongestId)
        {
            return $"Its id has {product.Id.Length} characters; 1 to {LongestId} are allowed.";
        }
        if (product.Id is "." or "..")
        {
            return $"Its id is \"{product.Id}\", which cannot stand in an address.";
        }
        if (string.IsNullOrWhiteSpace(product.Title))
        {
            return "It has no title.";
        }
        foreach (ReadOnlyMemory<byte> picture in row.Pictures)
        {
            if (picture.Length == 0)
            {
                return "Its picture is an empty file.";
            }
            if (picture.Length > PictureLimits.MaxBytes)
            {
                return $"Its picture is larger than {PictureLimits.MaxMegabytes} MB.";
            }
        }
        return null;
    }
}

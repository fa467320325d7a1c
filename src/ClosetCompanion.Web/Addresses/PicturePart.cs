namespace ClosetCompanion.Web.Addresses;

/// <summary>A picture of a search.</summary>
/// <param name="Name">The name of a picture that is kept for a while, or of a picture of the catalogue.</param>
/// <param name="Region">The part of it that is meant; null for all.</param>
/// <param name="Weight">How much it counts beside the other parts.</param>
public sealed record PicturePart(string Name, PictureRegion? Region = null, float Weight = 1)
{
    /// <summary>Where the picture, or the part of it that is meant, is shown.</summary>
    public string Address => Region is null ? WholeAddress : $"{WholeAddress}?part={Region}";

    /// <summary>Where all of the picture is shown.</summary>
    public string WholeAddress => $"/query-pictures/{Uri.EscapeDataString(Name)}";

    /// <summary>Reads <c>name</c>, <c>name@left,top,width,height</c>, each with or without <c>^weight</c>; null for nothing.</summary>
    public static PicturePart? Parse(string? text)
    {
        var (part, weight) = PartWeight.Split(text?.Trim() ?? "");
        var at = part.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? part : part[..at];
        return name.Length == 0
            ? null
            : new PicturePart(name, at < 0 ? null : PictureRegion.Parse(part[(at + 1)..]), weight);
    }

    /// <inheritdoc />
    public override string ToString() =>
        PartWeight.Join(Region is null ? Name : $"{Name}@{Region}", Weight);
}

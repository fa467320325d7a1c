using System.Globalization;

namespace ClosetCompanion.Web.Addresses;

/// <summary>A box on a picture, in whole percent of its width and height.</summary>
/// <param name="Left">From the left edge, 0 to 95.</param>
/// <param name="Top">From the upper edge, 0 to 95.</param>
/// <param name="Width">At least 5; the box ends inside the picture.</param>
/// <param name="Height">At least 5; the box ends inside the picture.</param>
public sealed record PictureRegion(int Left, int Top, int Width, int Height)
{
    /// <summary>The smallest width and height: on less there is nothing to see.</summary>
    public const int Smallest = 5;

    private const int Whole = 100;

    /// <summary>Moves and shrinks a box until it lies inside the picture; null when it is all of it.</summary>
    public static PictureRegion? Fit(int left, int top, int width, int height)
    {
        left = Math.Clamp(left, 0, Whole - Smallest);
        top = Math.Clamp(top, 0, Whole - Smallest);
        var region = new PictureRegion(
            left,
            top,
            Math.Clamp(width, Smallest, Whole - left),
            Math.Clamp(height, Smallest, Whole - top)
        );
        return region == new PictureRegion(0, 0, Whole, Whole) ? null : region;
    }

    /// <summary>Reads <c>left,top,width,height</c>; null when it is not that, or all of the picture.</summary>
    public static PictureRegion? Parse(string? text)
    {
        var numbers = (text ?? "")
            .Split(',')
            .Select(number =>
                int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : (int?)null
            )
            .ToArray();
        return numbers is [{ } left, { } top, { } width, { } height]
            ? Fit(left, top, width, height)
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Left},{Top},{Width},{Height}";
}

using ClosetCompanion.Catalog.Import;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Tests.Drawing;

public sealed class StudioTests(DrawnCloset closet)
{
    [Fact]
    public void Every_picture_decodes_at_480_by_640()
    {
        foreach (SourceRow row in closet.Rows)
        {
            using SKBitmap? picture = SKBitmap.Decode(row.Pictures[0].Span);
            picture.ShouldNotBeNull(row.Where);
            (picture.Width, picture.Height).ShouldBe((480, 640), row.Where);
        }
    }

    [Fact]
    public void Every_picture_is_small()
    {
        closet.Rows.ShouldAllBe(row => row.Pictures[0].Length > 5_000);
        closet.Rows.ShouldAllBe(row => row.Pictures[0].Length < 64_000);
        closet.Rows.Average(row => row.Pictures[0].Length).ShouldBeLessThan(30_000);
    }

    [Fact]
    public void No_two_products_look_the_same() =>
        closet
            .Rows.Select(row => Convert.ToHexString(row.Pictures[0].Span))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(closet.Rows.Count);

    [Fact]
    public void The_background_is_white_to_the_corners()
    {
        foreach (SourceRow row in closet.Rows)
        {
            using SKBitmap picture = SKBitmap.Decode(row.Pictures[0].Span);
            foreach ((int x, int y) in new[] { (2, 2), (477, 2), (2, 637), (477, 637) })
            {
                Darkness(picture.GetPixel(x, y)).ShouldBeLessThan(6, row.Where);
            }
        }
    }

    [Fact]
    public void The_product_fills_the_frame_and_lies_in_its_middle()
    {
        foreach (SourceRow row in closet.Rows)
        {
            SKRectI extent = Extent(row);
            Math.Max(extent.Width / 480f, extent.Height / 640f)
                .ShouldBeGreaterThan(0.65f, row.Where);
            (extent.MidX - 240).ShouldBeInRange(-60, 60, row.Where);
            (extent.MidY - 320).ShouldBeInRange(-60, 60, row.Where);
        }
    }

    [Fact]
    public void White_things_stand_out_from_the_white_background()
    {
        SourceRow[] white = [.. closet.Rows.Where(row => row.Product!.Colour == "White")];
        white.Length.ShouldBeGreaterThan(8);
        foreach (SourceRow row in white)
        {
            using SKBitmap picture = SKBitmap.Decode(row.Pictures[0].Span);
            double grey = picture.Pixels.Count(pixel => Darkness(pixel) > 10);
            (grey / picture.Pixels.Length).ShouldBeGreaterThan(0.08, row.Where);
        }
    }

    private static SKRectI Extent(SourceRow row)
    {
        using SKBitmap picture = SKBitmap.Decode(row.Pictures[0].Span);
        (int left, int top, int right, int bottom) = (picture.Width, picture.Height, 0, 0);
        for (int y = 0; y < picture.Height; y++)
        {
            int first = FirstDark(picture, y, 0, step: 1);
            if (first < picture.Width)
            {
                left = Math.Min(left, first);
                right = Math.Max(right, FirstDark(picture, y, picture.Width - 1, step: -1) + 1);
                (top, bottom) = (Math.Min(top, y), y + 1);
            }
        }
        return new SKRectI(left, top, right, bottom);
    }

    // From the side inwards, in the bytes of the picture: most pixels need not be looked at.
    private static int FirstDark(SKBitmap picture, int y, int x, int step)
    {
        ReadOnlySpan<byte> row = picture
            .GetPixelSpan()
            .Slice(y * picture.RowBytes, picture.RowBytes);
        while (x >= 0 && x < picture.Width)
        {
            ReadOnlySpan<byte> pixel = row.Slice(4 * x, 3);
            if (255 - Math.Min(pixel[0], Math.Min(pixel[1], pixel[2])) > 24)
            {
                return x;
            }
            x += step;
        }
        return step > 0 ? picture.Width : -1;
    }

    private static int Darkness(SKColor colour) =>
        255 - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue));
}

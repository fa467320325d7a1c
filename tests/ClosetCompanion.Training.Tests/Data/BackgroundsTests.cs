using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class BackgroundsTests
{
    private const int Width = 30;
    private const int Height = 40;
    private const int Plane = Width * Height;

    [Fact]
    public void White_around_a_product_becomes_another_ground_and_the_product_stays()
    {
        var picture = Product(with: 100);

        Replace(picture, share: 1);

        ChangedPixels(picture, Product(with: 100)).ShouldBeGreaterThan((Plane - 300) * 9 / 10);
        foreach (var (x, y) in Inside())
        {
            At(picture, x, y).ShouldBe((100, 100, 100));
        }
    }

    [Fact]
    public void White_that_the_product_encloses_belongs_to_it()
    {
        var picture = Product(with: 100);
        Set(picture, 15, 20, 255);

        Replace(picture, share: 1);

        At(picture, 15, 20).ShouldBe((255, 255, 255));
    }

    [Fact]
    public void A_pale_seam_between_ground_and_product_goes_with_the_ground()
    {
        var picture = Product(with: 100);
        Set(picture, 15, 9, 215);

        Replace(picture, share: 1);

        At(picture, 15, 9).ShouldNotBe((215, 215, 215));
    }

    [Fact]
    public void A_picture_without_white_around_it_or_all_white_stays()
    {
        var grey = new byte[3 * Plane];
        Array.Fill<byte>(grey, 120);
        var white = new byte[3 * Plane];
        Array.Fill<byte>(white, 255);
        byte[] both = [.. grey, .. white];

        Replace(both, share: 1);

        both.ShouldBe([.. grey, .. white]);
    }

    [Fact]
    public void Only_the_share_asked_for_is_changed()
    {
        byte[] pictures = [.. Enumerable.Range(0, 200).SelectMany(_ => Product(with: 100))];

        Replace(pictures, share: 0.3);

        var changed = pictures.Chunk(3 * Plane).Count(picture => picture[0] != 255);
        changed.ShouldBeInRange(40, 80);
    }

    [Fact]
    public void The_same_seed_gives_the_same_ground_and_another_gives_another()
    {
        var (first, again, other) = (Product(with: 0), Product(with: 0), Product(with: 0));

        Replace(first, share: 1, seed: 5);
        Replace(again, share: 1, seed: 5);
        Replace(other, share: 1, seed: 6);

        again.ShouldBe(first);
        ChangedPixels(first, other).ShouldBeGreaterThan(Plane / 2);
    }

    private static void Replace(byte[] planes, double share, int seed = 3) =>
        new Backgrounds(share, Width, Height).Replace(planes, new Random(seed));

    /// <summary>A grey rectangle of 15 by 20 pixels in the middle of white.</summary>
    private static byte[] Product(byte with)
    {
        var picture = new byte[3 * Plane];
        Array.Fill<byte>(picture, 255);
        foreach (var (x, y) in Inside())
        {
            Set(picture, x, y, with);
        }

        return picture;
    }

    private static IEnumerable<(int X, int Y)> Inside() =>
        from y in Enumerable.Range(10, 20)
        from x in Enumerable.Range(8, 15)
        select (x, y);

    private static void Set(byte[] picture, int x, int y, byte value)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            picture[(channel * Plane) + (y * Width) + x] = value;
        }
    }

    private static (int Red, int Green, int Blue) At(byte[] picture, int x, int y)
    {
        var pixel = (y * Width) + x;
        return (picture[pixel], picture[Plane + pixel], picture[(2 * Plane) + pixel]);
    }

    private static int ChangedPixels(byte[] left, byte[] right) =>
        Enumerable
            .Range(0, Plane)
            .Count(pixel =>
                At(left, pixel % Width, pixel / Width) != At(right, pixel % Width, pixel / Width)
            );
}

using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class PictureViewsTests
{
    private const int Width = 30;
    private const int Height = 40;

    [Fact]
    public void Without_changes_only_mirrors_and_stretches()
    {
        var settings = new Augmentation
        {
            SmallestView = 1,
            LargestView = 1,
            Move = 0,
        };

        foreach (var view in Views(settings))
        {
            Math.Abs(view[0]).ShouldBeInRange(0.95f, 1.05f);
            view[4].ShouldBeInRange(0.95f, 1.06f);
            new[] { view[1], view[2], view[3], view[5] }.ShouldAllBe(value => value == 0);
        }
    }

    [Fact]
    public void A_part_of_the_picture_is_taken_from_anywhere_in_it()
    {
        var settings = new Augmentation
        {
            SmallestView = 0.5,
            LargestView = 0.5,
            Move = 0,
        };

        var views = Views(settings);

        views.Max(view => view[2]).ShouldBeInRange(0.4f, 0.5f);
        views.Min(view => view[5]).ShouldBeInRange(-0.5f, -0.4f);
    }

    [Fact]
    public void A_turned_square_stays_square()
    {
        var settings = new Augmentation
        {
            SmallestView = 1,
            LargestView = 1,
            Turn = 30,
        };

        foreach (var view in Views(settings))
        {
            // Columns of the map in pixels: the two sides of a square, once stretching is taken out.
            var (acrossX, acrossY) = (view[0] * Width, view[3] * Height);
            var (downX, downY) = (view[1] * Width, view[4] * Height);
            var angle =
                ((acrossX * downX) + (acrossY * downY))
                / (MathF.Sqrt((acrossX * acrossX) + (acrossY * acrossY)))
                / MathF.Sqrt((downX * downX) + (downY * downY));
            angle.ShouldBeInRange(-0.06f, 0.06f);
        }
    }

    [Fact]
    public void Covers_a_part_of_some_pictures_with_the_colour_of_the_corner()
    {
        var planes = Enumerable.Repeat((byte)7, 100 * 3 * Width * Height).ToArray();
        for (var corner = 0; corner < planes.Length; corner += Width * Height)
        {
            planes[corner] = 255;
        }

        new PictureViews(new Augmentation { Erase = 0.5 }, Width, Height).Erase(
            planes,
            new Random(2)
        );

        var covered = planes
            .Chunk(3 * Width * Height)
            .Select(picture => picture.Count(value => value == 255) - 3)
            .ToList();
        covered.Count(pixels => pixels > 0).ShouldBeInRange(35, 65);
        covered.Max().ShouldBeLessThan(3 * Width * Height / 3);
    }

    private static float[][] Views(Augmentation settings) =>
        [.. new PictureViews(settings, Width, Height).Choose(200, new Random(1)).Chunk(6)];
}

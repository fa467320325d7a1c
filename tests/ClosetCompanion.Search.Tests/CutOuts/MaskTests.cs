using ClosetCompanion.Search.CutOuts;

namespace ClosetCompanion.Search.Tests.CutOuts;

public sealed class MaskTests
{
    [Fact]
    public void Small_parts_go_small_holes_are_filled_and_two_shoes_stay()
    {
        string[] rows =
        [
            "..............",
            ".####....####.",
            ".#..#....####.",
            ".####....####.",
            ".####....####.",
            "..............",
            ".......#......",
        ];
        var mask = Read(rows);

        MaskRegions.Tidy(mask, rows[0].Length, leastPart: .25, leastHole: .2);

        rows[2] = rows[2].Replace("#..#", "####", StringComparison.Ordinal);
        rows[6] = rows[6].Replace('#', '.');
        mask.ShouldBe(Read(rows));
    }

    [Fact]
    public void A_large_hole_stays_a_hole()
    {
        string[] rows = [".......", ".#####.", ".#...#.", ".#...#.", ".#####.", "......."];
        var mask = Read(rows);
        MaskRegions.Tidy(mask, 7, leastPart: .25, leastHole: .2);
        mask.ShouldBe(Read(rows));
    }

    [Fact]
    public void The_mean_of_a_window_is_that_of_its_pixels_at_the_border_too()
    {
        float[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        var means = BoxMean.Of(values, 3, 3, radius: 1);
        means[4].ShouldBe(5);
        means[0].ShouldBe((1 + 2 + 4 + 5) / 4f);
        means[5].ShouldBe((2 + 3 + 5 + 6 + 8 + 9) / 6f);
    }

    [Fact]
    public void The_threshold_parts_low_values_from_high_ones()
    {
        float[] values = [.. Enumerable.Repeat(.1f, 90), .. Enumerable.Repeat(.8f, 10)];
        Threshold.Of(values).ShouldBeInRange(.1f, .8f);
    }

    [Fact]
    public void Ground_that_goes_on_to_the_border_is_near_and_what_it_surrounds_is_far()
    {
        // A stripe of 5 reaches the border; the 9 in the middle does not.
        float[] plane = [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        plane[2] = 5;
        var distance = BarrierDistance.Measure(plane, 5, 5);
        distance[7].ShouldBe(0);
        distance[12].ShouldBe(4);
        distance[6].ShouldBe(0);
    }

    private static bool[] Read(string[] rows) => [.. string.Concat(rows).Select(c => c == '#')];
}

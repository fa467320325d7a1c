using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Data.Grounds;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class PhoneLightTests
{
    private const int Width = 24;
    private const int Height = 32;

    [Fact]
    public void Without_strength_nothing_changes()
    {
        var picture = Grey();

        new PhoneLight(0, Width, Height).Change(picture, new Random(1));

        picture.ShouldBe(Grey());
    }

    [Fact]
    public void Light_is_stronger_on_one_side()
    {
        var picture = Grey();

        new PhoneLight(0.5, Width, Height).Change(picture, new Random(1));

        picture.Min().ShouldBeLessThan(picture.Max());
        picture[..(Width * Height)].Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_shadow_falls_on_the_ground_beside_a_product_and_not_on_it()
    {
        var picture = Grey();
        var ground = new bool[Width * Height];
        Array.Fill(ground, true);
        for (var y = 10; y < 20; y++)
        {
            ground.AsSpan((y * Width) + 8, 8).Fill(false);
        }

        new Shadow(Width, Height).Cast(picture, ground, new Random(2));

        picture[(15 * Width) + 12].ShouldBe((byte)128);
        picture.Min().ShouldBeLessThan((byte)128);
        picture[0].ShouldBe((byte)128);
    }

    private static byte[] Grey()
    {
        var picture = new byte[3 * Width * Height];
        Array.Fill(picture, (byte)128);
        return picture;
    }
}

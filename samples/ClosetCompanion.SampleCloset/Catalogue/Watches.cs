using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Watches.</summary>
internal static class Watches
{
    private static readonly Kind _plain = new(
        "watch",
        "Watch",
        ["Accessories", "Watches", "Watches"],
        new Watch(WatchBand.Leather, White),
        "Winter",
        "Casual",
        "Steel and leather",
        "Analogue watch with a round case on a leather strap."
    )
    {
        Features = [("Dial", "White"), ("Band", "Leather")],
    };

    private static readonly Kind _dark = _plain with
    {
        Slug = "watch-dark-dial",
        Noun = "Black Dial Watch",
        Garment = new Watch(WatchBand.Leather, Black),
        Features = [("Dial", "Black"), ("Band", "Leather")],
    };

    private static readonly Kind _chronograph = _plain with
    {
        Slug = "watch-chronograph",
        Noun = "Chronograph Watch",
        Garment = new Watch(WatchBand.Metal, NavyBlue, chronograph: true),
        Material = "Steel",
        Description = "Chronograph with three small dials on a steel bracelet.",
        Features = [("Dial", "Navy Blue"), ("Band", "Metal")],
    };

    private static readonly Kind _bracelet = _plain with
    {
        Slug = "watch-bracelet",
        Noun = "Bracelet Watch",
        Garment = new Watch(WatchBand.Metal, White),
        Material = "Steel",
        Description = "Analogue watch with a set of stones round the dial, on a bracelet.",
        Features = [("Dial", "White"), ("Band", "Metal")],
    };

    private static readonly Kind _sports = _plain with
    {
        Slug = "watch-sports",
        Noun = "Sports Watch",
        Garment = new Watch(WatchBand.Rubber, Charcoal, chronograph: true),
        Usage = "Sports",
        Material = "Resin",
        Description = "Sturdy sports watch with a stop function on a rubber strap.",
        Features = [("Dial", "Charcoal"), ("Band", "Rubber")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _plain.By(Brands.Watches, Men, 119.00m, Brown, Tan, NavyBlue, new Look(Black, Gold)),
        .. _plain.By(
            Brands.Watches,
            Women,
            99.00m,
            new Look(Red, Gold),
            new Look(White, Gold),
            Pink,
            new Look(Purple, Silver),
            new Look(Turquoise, Silver)
        ),
        .. _dark.By(Brands.Watches, Men, 129.00m, Black, Brown, Olive),
        .. _chronograph.By(
            Brands.Watches,
            Men,
            189.00m,
            Silver,
            new Look(Gold, Gold),
            new Look(Charcoal, Charcoal)
        ),
        .. _bracelet.By(Brands.Watches, Women, 149.00m, new Look(Gold, Gold), Silver),
        .. _sports.By(
            Brands.Sports,
            Men,
            69.00m,
            Black,
            new Look(Blue, Silver),
            new Look(Red, Silver),
            new Look(Green, Silver)
        ),
        .. _sports.By(
            Brands.Children,
            Boys,
            34.00m,
            new Look(Orange, Silver),
            new Look(Yellow, Silver)
        ),
    ];
}

using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Drawing.Patterns;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Bags, belts, wallets, caps, ties and scarves.</summary>
internal static class Accessories
{
    private static readonly Kind Handbag = new(
        "handbag",
        "Handbag",
        ["Accessories", "Bags", "Handbags"],
        new Handbag(),
        "Winter",
        "Casual",
        "Synthetic leather",
        "Handbag with two handles, a zip and a front pocket."
    );

    private static readonly Kind FlapBag = Handbag with
    {
        Slug = "handbag-flap",
        Noun = "Flap Handbag",
        Garment = new Handbag(flap: true),
        Description = "Handbag with two handles and a flap with a golden clasp.",
    };

    private static readonly Kind Backpack = new(
        "backpack",
        "Backpack",
        ["Accessories", "Bags", "Backpacks"],
        new Backpack(),
        "Fall",
        "Casual",
        "Nylon",
        "Backpack with two zipped pockets and padded straps."
    );

    private static readonly Kind Belt = new(
        "belt",
        "Belt",
        ["Accessories", "Belts", "Belts"],
        new Belt(),
        "Summer",
        "Casual",
        "Leather",
        "Leather belt with a metal buckle."
    );

    private static readonly Kind Wallet = new(
        "wallet",
        "Wallet",
        ["Accessories", "Wallets", "Wallets"],
        new Wallet(),
        "Summer",
        "Casual",
        "Leather",
        "Wallet with room for notes, coins and eight cards."
    );

    private static readonly Kind Cap = new(
        "cap",
        "Cap",
        ["Accessories", "Headwear", "Caps"],
        new Cap(),
        "Summer",
        "Casual",
        "Cotton twill",
        "Baseball cap with a curved peak and a stitched emblem."
    );

    private static readonly Kind Tie = new(
        "tie",
        "Tie",
        ["Accessories", "Ties", "Ties"],
        new Tie(),
        "Summer",
        "Formal",
        "Silk",
        "Silk tie, sewn by hand."
    );

    private static readonly Kind Scarf = new(
        "scarf",
        "Scarf",
        ["Accessories", "Scarves", "Scarves"],
        new Scarf(),
        "Winter",
        "Casual",
        "Wool",
        "Soft scarf with fringes at both ends."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        Handbag.Of(Brands.Leather, Women, Brown, 74.90m),
        Handbag.Of(Brands.Leather, Women, Black, 74.90m),
        Handbag.Of(Brands.Leather, Women, Red, 74.90m),
        FlapBag.Of(Brands.Leather, Women, new Look(Beige, Brown), 82.90m),
        FlapBag.Of(Brands.Leather, Women, Pink, 79.90m),
        Backpack.Of(Brands.Sports, Unisex, Black, 49.90m),
        Backpack.Of(Brands.Sports, Unisex, new Look(Blue, Black), 49.90m),
        Backpack.Of(Brands.Sports, Unisex, Red, 49.90m),
        Backpack.Of(Brands.Sports, Unisex, new Look(Olive, Brown), 52.90m),
        Belt.Of(Brands.Leather, Men, Black, 29.90m),
        Belt.Of(Brands.Leather, Men, Brown, 29.90m),
        Belt.Of(Brands.Leather, Women, new Look(Tan, Gold), 27.90m),
        Wallet.Of(Brands.Leather, Men, Black, 34.90m),
        Wallet.Of(Brands.Leather, Men, Brown, 34.90m),
        Wallet.Of(Brands.Leather, Women, Magenta, 37.90m),
        Wallet.Of(Brands.Leather, Women, Beige, 37.90m),
        Cap.Of(Brands.Sports, Men, Black, 17.90m),
        Cap.Of(Brands.Sports, Unisex, new Look(White, NavyBlue), 17.90m),
        Cap.Of(Brands.Sports, Unisex, Red, 17.90m),
        Cap.Of(Brands.Sports, Men, new Look(Blue, Yellow), 18.90m),
        Tie.Of(Brands.Tailored, Men, Red, 24.90m),
        Tie.Of(
            Brands.Tailored,
            Men,
            new Look(NavyBlue, null, new Stripes(Silver, 8, 22, -35)),
            26.90m
        ),
        Tie.Of(Brands.Tailored, Men, Black, 24.90m),
        Tie.Of(Brands.Tailored, Men, new Look(Purple, null, new Dots(White, 3, 20)), 26.90m),
        Scarf.Of(Brands.Womens, Women, Maroon, 27.90m),
        Scarf.Of(
            Brands.Womens,
            Women,
            new Look(Grey, null, new Checks(Charcoal, White, 46)),
            29.90m
        ),
        Scarf.Of(Brands.Womens, Women, Orange, 27.90m),
    ];
}

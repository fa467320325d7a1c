using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Handbags, backpacks, clutches, travel bags and wallets.</summary>
internal static class Bags
{
    private static readonly Kind _handbag = new(
        "handbag",
        "Handbag",
        ["Accessories", "Bags", "Handbags"],
        new Handbag(),
        "Winter",
        "Casual",
        "Synthetic leather",
        "Handbag with two handles, a zip and a front pocket."
    );

    private static readonly Kind _flapBag = _handbag with
    {
        Slug = "handbag-flap",
        Noun = "Flap Handbag",
        Garment = new Handbag(flap: true),
        Description = "Handbag with two handles and a flap with a golden clasp.",
    };

    private static readonly Kind _tote = _handbag with
    {
        Slug = "handbag-tote",
        Noun = "Tote Handbag",
        Garment = new Tote(),
        Season = "Summer",
        Description = "Tall tote bag with two long handles.",
    };

    private static readonly Kind _printedTote = _tote with
    {
        Slug = "handbag-tote-printed",
        Noun = "Printed Tote Handbag",
        Garment = new Tote(print: true),
        Material = "Canvas",
        Description = "Canvas tote bag with a printed branch.",
    };

    private static readonly Kind _clutch = new(
        "clutch",
        "Clutch",
        ["Accessories", "Bags", "Clutches"],
        new Clutch(),
        "Winter",
        "Party",
        "Satin",
        "Evening clutch with a pointed flap and a chain."
    );

    private static readonly Kind _backpack = new(
        "backpack",
        "Backpack",
        ["Accessories", "Bags", "Backpacks"],
        new Backpack(),
        "Fall",
        "Casual",
        "Nylon",
        "Backpack with two zipped pockets and padded straps."
    );

    private static readonly Kind _duffel = new(
        "duffel-bag",
        "Duffel Bag",
        ["Accessories", "Bags", "Duffel Bag"],
        new DuffelBag(),
        "Summer",
        "Sports",
        "Polyester",
        "Duffel bag for sport and travel, with a zipped front pocket."
    );

    private static readonly Kind _messenger = new(
        "messenger-bag",
        "Messenger Bag",
        ["Accessories", "Bags", "Messenger Bag"],
        new MessengerBag(),
        "Fall",
        "Casual",
        "Waxed canvas",
        "Messenger bag with a broad flap and two buckles."
    );

    private static readonly Kind _laptop = new(
        "laptop-bag",
        "Laptop Bag",
        ["Accessories", "Bags", "Laptop Bag"],
        new MessengerBag(laptop: true),
        "Fall",
        "Formal",
        "Nylon",
        "Padded laptop bag with a zipped front pocket."
    );

    private static readonly Kind _wallet = new(
        "wallet",
        "Wallet",
        ["Accessories", "Wallets", "Wallets"],
        new Wallet(),
        "Summer",
        "Casual",
        "Leather",
        "Wallet with room for notes, coins and eight cards."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _handbag.By(
            Brands.Leather,
            Women,
            74.90m,
            Brown,
            Black,
            Red,
            NavyBlue,
            Turquoise,
            Spotted(Tan)
        ),
        .. _flapBag.By(
            Brands.Leather,
            Women,
            82.90m,
            new Look(Beige, Brown),
            Pink,
            new Look(White, Black),
            Maroon
        ),
        .. _tote.By(
            Brands.Womens,
            Women,
            54.90m,
            new Look(Tan, Brown),
            Black,
            Yellow,
            new Look(White, NavyBlue, Striped(White, NavyBlue).Pattern)
        ),
        .. _printedTote.By(
            Brands.Everyday,
            Unisex,
            19.90m,
            new Look(Cream, Green),
            new Look(NavyBlue, White),
            new Look(Red, White)
        ),
        .. _clutch.By(
            Brands.Womens,
            Women,
            44.90m,
            Gold,
            Black,
            Red,
            Purple,
            new Look(Silver, Silver),
            Green
        ),
        .. _backpack.By(
            Brands.Sports,
            Unisex,
            49.90m,
            Black,
            new Look(Blue, Black),
            Red,
            new Look(Olive, Brown),
            new Look(Grey, Orange)
        ),
        .. _backpack.By(
            Brands.Children,
            Girls,
            29.90m,
            new Look(Pink, Purple),
            Starry(Purple, White)
        ),
        .. _backpack.By(
            Brands.Children,
            Boys,
            29.90m,
            Hidden(Green, Olive, Khaki, Black),
            new Look(Yellow, NavyBlue)
        ),
        .. _duffel.By(
            Brands.Sports,
            Unisex,
            44.90m,
            Black,
            new Look(Red, Black),
            new Look(Blue, NavyBlue),
            new Look(Grey, Lime)
        ),
        .. _messenger.By(
            Brands.Outdoor,
            Men,
            64.90m,
            Brown,
            new Look(Olive, Brown),
            Black,
            new Look(Khaki, Tan)
        ),
        .. _laptop.By(Brands.Tailored, Unisex, 59.90m, Black, Grey, NavyBlue),
        .. _wallet.By(Brands.Leather, Men, 34.90m, Black, Brown, Tan),
        .. _wallet.By(Brands.Leather, Women, 37.90m, Magenta, Beige, Red, Turquoise),
    ];
}

using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.Tests.Outfits;

public sealed class LookRulesTests
{
    private static readonly LookRules _suit = new([
        Made("shirt", "white", "Men", "Formal"),
        Made("trousers", "charcoal", "Men", "Formal"),
    ]);

    [Fact]
    public void A_suit_takes_formal_shoes_and_a_tie() =>
        new[] { "formal shoes", "tie", "blazer", "belt" }.ShouldAllBe(kind =>
            _suit.AllowKind(Kind(kind))
        );

    [Fact]
    public void A_suit_takes_no_sports_shoes_flip_flops_or_cap() =>
        new[] { "sports shoes", "flip flops", "cap", "shorts" }.ShouldAllBe(kind =>
            !_suit.AllowKind(Kind(kind))
        );

    [Theory]
    [InlineData("Men", true)]
    [InlineData("Unisex", true)]
    [InlineData("Women", false)]
    [InlineData("Boys", false)]
    public void People_are_kept(string people, bool allowed) =>
        _suit.Allow(Made("formal shoes", "black", people, "Formal")).ShouldBe(allowed);

    [Fact]
    public void A_child_wears_no_things_of_adults()
    {
        var rules = new LookRules([Made("t-shirt", "red", "Girls", "Casual")]);
        rules.Allow(Made("skirt", "white", "Girls", "Casual")).ShouldBeTrue();
        rules.Allow(Made("skirt", "white", "Women", "Casual")).ShouldBeFalse();
        rules.Allow(Made("cap", "white", "Unisex", "Casual")).ShouldBeFalse();
    }

    [Fact]
    public void Shorts_are_not_worn_with_a_coat() =>
        new LookRules([Made("shorts", "khaki", "Men", "Casual")])
            .AllowKind(Kind("coat"))
            .ShouldBeFalse();

    [Fact]
    public void A_second_loud_colour_counts_less_than_a_quiet_one()
    {
        var rules = new LookRules([Made("t-shirt", "red", "Men", "Casual")]);
        var green = rules.Score(Made("jeans", "green", "Men", "Casual"));
        var black = rules.Score(Made("jeans", "black", "Men", "Casual"));
        black.ShouldBeGreaterThan(green);
    }

    [Fact]
    public void A_dress_leaves_no_place_for_top_and_bottom()
    {
        var open = LookPlan.OpenSlots([Made("dress", "red", "Women", "Casual")], accessories: 1);
        open.ShouldBe([LookSlot.Shoes, LookSlot.Outer, LookSlot.Bag, LookSlot.Accessory]);
    }

    [Fact]
    public void Trousers_leave_a_place_for_one_top_and_no_dress() =>
        LookPlan
            .OpenSlots([Made("trousers", "black", "Women", null)], accessories: 0)
            .ShouldBe([LookSlot.Top, LookSlot.Shoes, LookSlot.Outer, LookSlot.Bag]);

    [Fact]
    public void The_reason_names_colours_and_occasion() =>
        LookReason
            .Of(
                Made("shirt", "navy blue", "Men", "Casual"),
                Made("jeans", "white", "Men", "Casual"),
                ["casual"]
            )
            .ShouldBe("navy blue with white, both casual");

    private static Garment Made(string kind, string colour, string people, string? usage) =>
        new(Kind(kind), colour, people, usage, Season: null);

    private static GarmentKind Kind(string name) => Garments.FindKind(name).ShouldNotBeNull();
}

using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.CutOuts;
using ClosetCompanion.Web.Api;

namespace ClosetCompanion.Web.Closets;

/// <summary>A thing of a closet.</summary>
internal sealed record ItemAnswer
{
    public ItemAnswer(ClosetItem item)
    {
        Id = item.Product.Product.Id;
        State = EnumNames.Of(item.State);
        Facts = ItemFacts.Of(item);
        Pictures = item.Product.Pictures.Count;
        CutOut = CutOutMark.Of(item.Product) is { IsShown: true } mark ? mark.Index + 1 : null;
        Worn = item.Wears.Days;
        LastWorn = item.Wears.Last;
        CostPerWear = item.CostPerWear;
        FromCatalogue = item.Details.FromCatalogue;
        FromId = item.Details.FromId;
        GivenAwayOn = item.Details.GivenAwayOn;
    }

    /// <summary>Its id in the closet.</summary>
    public string Id { get; }

    /// <summary>ready, inWash or givenAway.</summary>
    public string State { get; }

    /// <summary>What is said of it; sent back whole, it stays as it is.</summary>
    public ItemFacts Facts { get; }

    /// <summary>How many pictures it has.</summary>
    public int Pictures { get; }

    /// <summary>The number of the picture without the ground; null where the whole photo is shown.</summary>
    public int? CutOut { get; }

    /// <summary>On how many days it was worn.</summary>
    public int Worn { get; }

    /// <summary>The last of them.</summary>
    public DateOnly? LastWorn { get; }

    /// <summary>What it cost for each of them; its whole price before the first.</summary>
    public decimal? CostPerWear { get; }

    /// <summary>The catalogue that it was kept from.</summary>
    public string? FromCatalogue { get; }

    /// <summary>Its id there.</summary>
    public string? FromId { get; }

    /// <summary>When it was given away.</summary>
    public DateOnly? GivenAwayOn { get; }
}

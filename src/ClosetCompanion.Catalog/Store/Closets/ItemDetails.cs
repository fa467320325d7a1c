namespace ClosetCompanion.Catalog.Store.Closets;

/// <summary>What a person says of a thing of their own, beside what every product has.</summary>
public sealed record ItemDetails
{
    /// <summary>Nothing is said.</summary>
    public static ItemDetails None { get; } = new();

    /// <summary>The catalogue of the product that it was kept from; null for a thing of a photo.</summary>
    public string? FromCatalogue { get; init; }

    /// <summary>The id of that product.</summary>
    public string? FromId { get; init; }

    /// <summary>When it was bought.</summary>
    public DateOnly? BoughtOn { get; init; }

    /// <summary>What the person wants to remember.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it is being washed or mended, so that it cannot be worn now.</summary>
    public bool IsInWash { get; init; }

    /// <summary>When it was given away; see <see cref="ItemState.GivenAway"/>.</summary>
    public DateOnly? GivenAwayOn { get; init; }
}

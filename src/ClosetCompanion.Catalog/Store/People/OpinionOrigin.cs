namespace ClosetCompanion.Catalog.Store.People;

/// <summary>Where a person met a product, so that searches can be learned from and measured by what came of them.</summary>
public sealed record OpinionOrigin
{
    /// <summary>Nothing is known.</summary>
    public static OpinionOrigin Unknown { get; } = new();

    /// <summary>The words of the search; null when it was none, or had none.</summary>
    public string? Query { get; init; }

    /// <summary>The place among the hits, from 1; null when it was no hit.</summary>
    public int? Place { get; init; }

    /// <summary>The hash of the model that the search was answered with.</summary>
    public string? ModelHash { get; init; }
}

using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Search;

/// <summary>Where things lie.</summary>
public sealed record CompanionOptions
{
    /// <summary>The store's folder, or what names its database.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The model's folder.</summary>
    public required string ModelFolder { get; init; }

    /// <summary>What an empty store is filled from at the first start; null leaves it empty.</summary>
    public IProductSource? FirstSource { get; init; }

    /// <summary>The catalogue that <see cref="FirstSource"/> goes to.</summary>
    public string FirstCatalogue { get; init; } = "sample";

    /// <summary>Whether the words of the products are learned, so that texts of queries can be read.</summary>
    public bool Understand { get; init; } = true;

    /// <summary>
    /// The largest catalogue, in products, whose vectors are held in memory, 1 or more; larger ones are searched in the
    /// database, which needs pgvector. Null holds all in memory.
    /// </summary>
    public int? MostInMemory { get; init; }

    /// <summary>Says what time it is: which prices hold, and when products were retired.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

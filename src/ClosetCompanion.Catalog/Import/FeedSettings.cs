namespace ClosetCompanion.Catalog.Import;

/// <summary>What files alone do not tell of the products in them.</summary>
public sealed record FeedSettings
{
    /// <summary>Columns whose names alone do not tell what they hold; several may be named for <c>picture</c>.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>The file of a folder or an archive to read, by its path in there; null to have it chosen.</summary>
    public string? Table { get; init; }

    /// <summary>
    /// Whether whoever reads the rows fetches <see cref="SourceRow.PictureAddresses"/>; else a row's notes say that they are
    /// not fetched.
    /// </summary>
    public bool PicturesAreFetched { get; init; }

    /// <summary>Tells whether a sale is on.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

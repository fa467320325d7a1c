namespace ClosetCompanion.Catalog.Import;

/// <summary>Something that products and their pictures can be read from, one after another.</summary>
public interface IProductSource
{
    /// <summary>What is read, for people: a file's name, or "the sample closet".</summary>
    string Description { get; }

    /// <summary>What to tell about the source as a whole, once it has been read: which of its files were used, and why.</summary>
    IReadOnlyList<string> Notes => [];

    /// <summary>Reads all rows in a fixed order. Reading again starts from the beginning.</summary>
    /// <exception cref="CatalogException">The source as a whole cannot be read.</exception>
    IAsyncEnumerable<SourceRow> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>How many rows there are, if that is cheap to tell; null otherwise.</summary>
    ValueTask<int?> CountAsync(CancellationToken cancellationToken = default);
}

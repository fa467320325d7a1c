using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads the rows of one table, whatever it is written in. Each call reads from the beginning.</summary>
internal interface ITableReader
{
    /// <summary>The columns; null when the table holds nothing.</summary>
    /// <exception cref="CatalogException">The file cannot be read, or is no table.</exception>
    Task<Columns?> ReadColumnsAsync(CancellationToken cancellationToken);

    /// <summary>All rows. A row that is none is given with its problem.</summary>
    /// <param name="map">Columns that are named for fields.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="CatalogException">The file cannot be read, or is no table.</exception>
    IAsyncEnumerable<Record> ReadAsync(
        IReadOnlyList<NamedColumn> map,
        CancellationToken cancellationToken
    );
}

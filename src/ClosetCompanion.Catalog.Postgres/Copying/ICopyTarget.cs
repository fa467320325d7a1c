namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>An empty store that is filled row by row, in one transaction.</summary>
internal interface ICopyTarget : IAsyncDisposable
{
    /// <summary>Whether there is nothing in any table.</summary>
    Task<bool> IsEmptyAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>The columns of a table.</summary>
    Task<IReadOnlyList<string>> ColumnsOfAsync(string table, CancellationToken cancellationToken);

    /// <summary>Writes rows.</summary>
    /// <returns>How many.</returns>
    Task<long> WriteAsync(
        string table,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken cancellationToken
    );

    /// <summary>Keeps some pictures.</summary>
    Task KeepPicturesAsync(IReadOnlyList<byte[]> pictures, CancellationToken cancellationToken);

    /// <summary>Writes what follows from the rows, and makes all of it there for others.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}

namespace ClosetCompanion.Catalog.Statements;

/// <summary>Runs statements that both kinds of stores understand.</summary>
internal interface IStatementRunner
{
    /// <summary>Reads rows.</summary>
    Task<List<T>> ListAsync<T>(
        string statement,
        object? parameters,
        CancellationToken cancellationToken
    );

    /// <summary>Runs one statement that writes and returns rows.</summary>
    Task<List<T>> ChangeAsync<T>(
        string statement,
        object? parameters,
        CancellationToken cancellationToken
    );

    /// <summary>Runs statements in one transaction.</summary>
    /// <returns>
    /// False when the first one wrote no row, or somebody else has just written one that there can be but once; nothing is
    /// written then.
    /// </returns>
    Task<bool> WriteAsync(
        IReadOnlyList<string> statements,
        object parameters,
        CancellationToken cancellationToken
    );
}

namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>A store at one moment, as rows.</summary>
internal interface ICopySource : IAsyncDisposable
{
    /// <summary>The rows of a table; numbers are <see cref="long"/>, all else texts and bytes.</summary>
    IAsyncEnumerable<object?[]> ReadAsync(
        string table,
        IReadOnlyList<string> columns,
        CancellationToken cancellationToken
    );

    /// <summary>The bytes of the pictures that products show or showed.</summary>
    IAsyncEnumerable<byte[]> ReadPicturesAsync(CancellationToken cancellationToken);
}

using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>Where the bytes of pictures lie, by the hash of those bytes: in the database, or in storage beside it.</summary>
/// <remarks>All members throw <see cref="CatalogException"/> where it cannot be used.</remarks>
internal interface IPictureFiles : IAsyncDisposable
{
    /// <summary>Keeps a picture; keeping it again is harmless.</summary>
    Task KeepAsync(
        KeptPicture kept,
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken
    );

    /// <summary>The picture of a hash, with the length that it has there; null when there is none.</summary>
    Task<KeptPicture?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>The bytes of a picture; null when there is none of this hash.</summary>
    Task<byte[]?> ReadAsync(string hash, CancellationToken cancellationToken);
}

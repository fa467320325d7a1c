namespace ClosetCompanion.Catalog.Store;

/// <summary>Reads whole pictures.</summary>
public static class PictureStoreReading
{
    /// <summary>All bytes of a picture; null as <see cref="IPictureStore.OpenAsync"/> says.</summary>
    /// <param name="pictures">The store.</param>
    /// <param name="scope">Whose catalogues.</param>
    /// <param name="hash">SHA-256 of its bytes, lower-case hex.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<byte[]?> ReadAsync(
        this IPictureStore pictures,
        Scope scope,
        string hash,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pictures);
        await using Stream? stream = await pictures.OpenAsync(scope, hash, cancellationToken);
        if (stream is null)
        {
            return null;
        }
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}

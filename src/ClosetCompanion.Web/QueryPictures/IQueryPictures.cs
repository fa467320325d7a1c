namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Keeps query pictures for a while, so that a search by picture has an address.</summary>
internal interface IQueryPictures
{
    /// <summary>Keeps a picture. Returns the name under which it is found again; at one server the same picture has the same name.</summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="client">Who sent it; where memory is short, the client that has most in it loses first.</param>
    /// <param name="cancellationToken">Stops before other servers have it.</param>
    ValueTask<string> KeepAsync(
        ReadOnlyMemory<byte> picture,
        string client,
        CancellationToken cancellationToken
    );

    /// <summary>A picture that was kept; null when it was not, or no longer is.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string name, CancellationToken cancellationToken);
}

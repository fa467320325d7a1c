namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Keeps query pictures for a while, so that a search by picture has an address.</summary>
internal interface IQueryPictures
{
    /// <summary>Keeps a picture. Returns the name under which it is found again; the same picture has the same name.</summary>
    string Keep(ReadOnlyMemory<byte> picture);

    /// <summary>A picture that was kept; null when it was not, or no longer is.</summary>
    ReadOnlyMemory<byte>? Find(string name);
}

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Keeps the pictures that people search with for a while, so that a search by picture has an address.</summary>
public interface IQueryPictures
{
    /// <summary>Keeps a picture. Returns the name under which it is found again; the same picture has the same name.</summary>
    string Keep(ReadOnlyMemory<byte> picture);

    /// <summary>A picture that was kept; null when it was not, or no longer is.</summary>
    ReadOnlyMemory<byte>? Find(string name);
}

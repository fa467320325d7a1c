namespace ClosetCompanion.Catalog.Keys;

/// <summary>What the holder of a key may do; each scope includes those before it.</summary>
public enum ApiScope
{
    /// <summary>Search, and read products, pictures and catalogues.</summary>
    Search,

    /// <summary>Add, change and retire products, and add pictures.</summary>
    Write,

    /// <summary>Import whole catalogues and read metrics.</summary>
    Admin,
}

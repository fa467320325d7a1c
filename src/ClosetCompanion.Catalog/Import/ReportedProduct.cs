using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import;

/// <summary>A product that an import took in, and where its row stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Write">What was done with it.</param>
/// <param name="File">The file that its row stands in; null where there is none.</param>
/// <param name="Line">The line of the file in which its row begins, from 1; null where there are no lines.</param>
public readonly record struct ReportedProduct(
    string Id,
    ProductWrite Write,
    string? File,
    long? Line
);

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>What a file is made of, whatever it says.</summary>
internal enum FeedKind
{
    Table,
    Json,
    Xml,
    Page,
}

using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A change of a shop as a store has it.</summary>
internal sealed record ShopChangeRow(
    long Key,
    string HookId,
    string ShopId,
    byte[]? Product,
    long Tries
)
{
    public KeptChange ToChange() =>
        new(
            Key,
            HookId,
            ShopId,
            // No array at all would become an empty memory.
            Product is null
                ? null
                : (ReadOnlyMemory<byte>?)Product,
            (int)Tries
        );
}

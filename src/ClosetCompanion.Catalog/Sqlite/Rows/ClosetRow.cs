using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>What is said of a thing of a closet, as a store has it.</summary>
// SQLite tells no type of what it computes, so that a constructor would not be found.
internal sealed record ClosetRow
{
    public long Key { get; init; }

    public string? FromCatalogue { get; init; }

    public string? FromId { get; init; }

    public string? BoughtOn { get; init; }

    public string? Notes { get; init; }

    public long InWash { get; init; }

    public string? GivenAwayOn { get; init; }

    public long Days { get; init; }

    public string? LastWorn { get; init; }

    public ClosetItem ToItem(StoredProduct product) =>
        new(
            product,
            new ItemDetails
            {
                FromCatalogue = FromCatalogue,
                FromId = FromId,
                BoughtOn = DayText.Read(BoughtOn),
                Notes = Notes,
                IsInWash = InWash == 1,
                GivenAwayOn = DayText.Read(GivenAwayOn),
            },
            new WearCount((int)Days, DayText.Read(LastWorn))
        );
}

using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>Takes in what <see cref="OutfitDocument"/> wrote; the closet is there already.</summary>
internal sealed class OutfitImport(ICatalogStore store, string person, List<string> notes)
{
    /// <summary>Writes the outfits and their days.</summary>
    /// <returns>How many outfits.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<PersonFile.OutfitEntry> outfits,
        CancellationToken cancellationToken
    )
    {
        int written = 0;
        // The last changed stands first, and is written last.
        foreach (PersonFile.OutfitEntry entry in outfits.Reverse())
        {
            Outfit outfit = await ReadAsync(entry, cancellationToken);
            if (outfit.FindProblem() is { } problem)
            {
                notes.Add($"Outfit {entry.Id}: {problem}");
            }
            else if (!await PutAsync(outfit, cancellationToken))
            {
                notes.Add(
                    $"Outfit {entry.Id}: there are {Outfit.MostOutfits} outfits already, or somebody changes it now."
                );
            }
            else
            {
                written++;
                foreach (PersonFile.OutfitDayEntry day in entry.Days)
                {
                    await store.Outfits.RestoreDayAsync(
                        person,
                        new OutfitDay(outfit.Id, day.Day, day.Planned, day.Worn)
                        {
                            Counted = day.Counted,
                        },
                        cancellationToken
                    );
                }
            }
        }
        return written;
    }

    private async Task<Outfit> ReadAsync(
        PersonFile.OutfitEntry entry,
        CancellationToken cancellationToken
    )
    {
        var pieces = new List<OutfitPiece>();
        foreach (PersonFile.OutfitPieceEntry piece in entry.Pieces)
        {
            StoredProduct? product = await store.Products.FindAsync(
                Scope.Of(person),
                piece.Catalogue,
                piece.Id,
                cancellationToken
            );
            if (product is null)
            {
                notes.Add(
                    $"Outfit {entry.Id}: the store has no product {piece.Id} of {piece.Catalogue}."
                );
            }
            else
            {
                pieces.Add(new OutfitPiece(product.Key, piece.Layer, piece.X, piece.Y, piece.Size));
            }
        }
        return new Outfit(entry.Id, entry.Name, pieces) { ChangedAt = entry.ChangedAt };
    }

    // What is there as it was stays as it is, so that taking in an export again changes nothing.
    private async Task<bool> PutAsync(Outfit outfit, CancellationToken cancellationToken)
    {
        Outfit? there = await store.Outfits.FindAsync(person, outfit.Id, cancellationToken);
        return there is null ? await store.Outfits.AddAsync(person, outfit, cancellationToken)
            : there.Name == outfit.Name
            && there.Pieces.Select(piece => piece.Placed).ToHashSet().SetEquals(outfit.Pieces)
                ? true
            : await store.Outfits.ReplaceAsync(
                person,
                outfit with
                {
                    ChangedAt = there.ChangedAt,
                },
                cancellationToken
            );
    }
}

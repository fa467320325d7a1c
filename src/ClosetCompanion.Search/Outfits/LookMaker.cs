using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Search.Outfits;

/// <summary>Completes a look.</summary>
/// <param name="moment">The store and the index.</param>
/// <param name="finder">Finds the pieces.</param>
/// <param name="options">What is wanted.</param>
internal sealed class LookMaker(StoreMoment moment, LookFinder finder, LookOptions options)
{
    /// <summary>The look.</summary>
    /// <param name="thing">What it is completed for.</param>
    /// <param name="picture">The vector of its picture; null when there is none.</param>
    /// <param name="worn">What is worn too.</param>
    /// <param name="cancellationToken">Stops reading the store.</param>
    public async Task<Look> MakeAsync(
        Garment thing,
        float[]? picture,
        IReadOnlyList<Garment> worn,
        CancellationToken cancellationToken
    )
    {
        var look = new List<Garment> { thing };
        look.AddRange(worn);
        var open = LookPlan.OpenSlots(look, options.Accessories);
        if (options.Slot is { } only)
        {
            open = open.Contains(only) ? [only] : [];
        }
        var skip = options.Skip.Concat(look.Select(one => one.Key).OfType<long>()).ToHashSet();
        var found =
            new List<(LookSlot Slot, IReadOnlyList<LookCandidate> Candidates, string Reason)>();
        foreach (var slot in open)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidates = finder.Find(slot, look, picture, skip, options.Others + 1);
            if (candidates.Count == 0)
            {
                continue;
            }
            var best = candidates[0].Garment;
            found.Add((slot, candidates, LookReason.Of(thing, best, new LookRules(look).Styles)));
            look.Add(best);
            skip.Add(best.Key!.Value);
        }
        var note =
            found.Count > 0 ? null
            : options.Slot is { } slotAsked && open.Count == 0
                ? $"A look with this {thing.Kind.Name} has no place left for {NameOf(slotAsked)}."
            : $"Nothing here goes with this {thing.Kind.Name}: no product suits its people and occasion.";
        return new Look(
            thing.Kind.Name,
            thing.Kind.Slot,
            await ReadAsync(found, cancellationToken),
            note
        );
    }

    private static string NameOf(LookSlot slot) =>
        slot switch
        {
            LookSlot.Outer => "something to wear over it",
            LookSlot.Shoes => "shoes",
            _ => "a " + slot.ToString().ToLowerInvariant(),
        };

    private async Task<IReadOnlyList<LookPiece>> ReadAsync(
        List<(LookSlot Slot, IReadOnlyList<LookCandidate> Candidates, string Reason)> found,
        CancellationToken cancellationToken
    )
    {
        long[] keys = [.. found.SelectMany(piece => piece.Candidates).Select(KeyOf).Distinct()];
        var products = (
            await moment.View.GetProductsAsync(options.Scope, keys, cancellationToken)
        ).ToDictionary(product => product.Key);
        return
        [
            .. found
                .Where(piece => products.ContainsKey(KeyOf(piece.Candidates[0])))
                .Select(piece => new LookPiece(
                    piece.Slot,
                    piece.Candidates[0].Garment.Kind.Name,
                    products[KeyOf(piece.Candidates[0])],
                    piece.Reason,
                    piece.Candidates[0].Score,
                    [
                        .. piece
                            .Candidates.Skip(1)
                            .Select(candidate => products.GetValueOrDefault(KeyOf(candidate)))
                            .OfType<StoredProduct>(),
                    ]
                )),
        ];
    }

    private static long KeyOf(LookCandidate candidate) => candidate.Garment.Key!.Value;
}

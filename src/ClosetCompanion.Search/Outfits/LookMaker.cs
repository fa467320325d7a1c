using System.Text.RegularExpressions;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Search.Outfits;

/// <summary>Completes a look.</summary>
/// <param name="moment">The store and the index.</param>
/// <param name="finder">Finds the pieces.</param>
/// <param name="options">What is wanted.</param>
internal sealed partial class LookMaker(StoreMoment moment, LookFinder finder, LookOptions options)
{
    // More than are shown, as some are left out when their titles are read.
    private const int Spare = 8;

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
        var pieces = new List<LookPiece>();
        foreach (var slot in open)
        {
            var candidates = finder.Find(slot, look, picture, skip, (2 * options.Others) + Spare);
            var (chosen, products) = await ReadAsync(candidates, look, cancellationToken);
            if (chosen.Count == 0)
            {
                continue;
            }
            var best = chosen[0].Garment;
            pieces.Add(
                new LookPiece(
                    slot,
                    best.Kind.Name,
                    products[0],
                    LookReason.Of(thing, best, new LookRules(look).Styles),
                    chosen[0].Score,
                    [.. products.Skip(1)]
                )
            );
            look.Add(best);
            skip.Add(products[0].Key);
        }
        var note =
            pieces.Count > 0 ? null
            : options.Slot is { } slotAsked && open.Count == 0
                ? $"A look with this {thing.Kind.Name} has no place left for {NameOf(slotAsked)}."
            : $"Nothing here goes with this {thing.Kind.Name}: no product suits its people and occasion.";
        return new Look(thing.Kind.Name, thing.Kind.Slot, pieces, note);
    }

    private static string NameOf(LookSlot slot) =>
        slot switch
        {
            LookSlot.Outer => "something to wear over it",
            LookSlot.Shoes => "shoes",
            _ => "a " + slot.ToString().ToLowerInvariant(),
        };

    // Some catalogues say whom a thing is for in its title alone.
    private async Task<(
        IReadOnlyList<LookCandidate> Chosen,
        IReadOnlyList<StoredProduct> Products
    )> ReadAsync(
        IReadOnlyList<LookCandidate> candidates,
        List<Garment> look,
        CancellationToken cancellationToken
    )
    {
        var forChildren = look.Exists(garment => garment.People is "Boys" or "Girls" or "Kids");
        var forMen = look.Exists(garment => garment.People == "Men");
        var products = (
            await moment.View.GetProductsAsync(
                options.Scope,
                [.. candidates.Select(candidate => candidate.Garment.Key!.Value)],
                cancellationToken
            )
        ).ToDictionary(product => product.Key);
        LookCandidate[] chosen =
        [
            .. candidates
                .Where(candidate =>
                    products.TryGetValue(candidate.Garment.Key!.Value, out var product)
                    && (forChildren || !ChildrenWords().IsMatch(product.Product.Title))
                    && !(forMen && WomenWords().IsMatch(product.Product.Title))
                )
                .Take(options.Others + 1),
        ];
        return (chosen, [.. chosen.Select(candidate => products[candidate.Garment.Key!.Value])]);
    }

    [GeneratedRegex(
        @"\b(kids?|boys?|girls?|infants?|juniors?|bab(y|ies)|toddlers?|children)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ChildrenWords();

    [GeneratedRegex(
        @"\b(women|woman|ladies)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WomenWords();
}

using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Outfits;

/// <summary>Finds the pieces of one look, one place after another: each suits what is there by then.</summary>
/// <param name="snapshot">The products.</param>
/// <param name="within">Those that may be suggested.</param>
/// <param name="reader">Reads what they are.</param>
/// <param name="model">What was learned from outfits.</param>
/// <param name="hasVectors">Whether the vectors of the products are of the model that it was learned with.</param>
internal sealed class LookFinder(
    SearchSnapshot snapshot,
    ProductSet within,
    GarmentReader reader,
    CompatibilityModel model,
    bool hasVectors
)
{
    private const float AlikePenalty = 1.5f;

    // Of each place so many of the best are looked at for suggestions that differ.
    private const int Closest = 200;

    private readonly ILookup<LookSlot, (long Key, GarmentKind Kind)> _bySlot = within
        .Keys()
        .Select(key => (Key: key, Kind: reader.KindOf(key)))
        .Where(product => product.Kind is not null)
        .ToLookup(product => product.Kind!.Slot, product => (product.Key, product.Kind!));

    /// <summary>The best product for a place and others that differ from it and from one another; none when nothing suits.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="worn">What is there, the thing itself first.</param>
    /// <param name="picture">The vector of the thing; null when there is none.</param>
    /// <param name="skip">Products not to suggest.</param>
    /// <param name="count">How many are wanted.</param>
    public IReadOnlyList<LookCandidate> Find(
        LookSlot slot,
        IReadOnlyList<Garment> worn,
        float[]? picture,
        IReadOnlySet<long> skip,
        int count
    )
    {
        var rules = new LookRules(worn);
        var context = Judge(worn, picture);
        var traits = new Dictionary<(string, string?), float>();
        var allowed = new Dictionary<GarmentKind, bool>(ReferenceEqualityComparer.Instance);
        var found = new List<LookCandidate>();
        foreach (var (key, kind) in _bySlot[slot])
        {
            if (!allowed.TryGetValue(kind, out var isAllowed))
            {
                allowed[kind] = isAllowed = rules.AllowKind(kind);
            }
            if (!isAllowed || skip.Contains(key))
            {
                continue;
            }
            if (!rules.AllowPeople(reader.PeopleOf(key, kind)))
            {
                continue;
            }
            var garment = reader.Read(key, kind);
            if (rules.Allow(garment))
            {
                found.Add(new LookCandidate(garment, rules.Score(garment) + Learned(garment)));
            }
        }
        return Different([.. found.OrderByDescending(found => found.Score).Take(Closest)], count);

        float Learned(Garment garment)
        {
            var key = (garment.Kind.Name, garment.Colour);
            if (!traits.TryGetValue(key, out var score))
            {
                traits[key] = score = context.ScoreTraits(garment.Traits);
            }
            return score
                + (
                    PictureSpan(garment.Key!.Value) is var vector and not []
                        ? context.ScorePicture(vector)
                        : 0
                );
        }
    }

    private OutfitContext Judge(IReadOnlyList<Garment> worn, float[]? picture) =>
        model.Begin(
            [
                .. worn.Select(
                    (garment, place) =>
                        new OutfitItem(
                            garment.Traits,
                            place == 0 ? picture : PictureOf(garment.Key)
                        )
                ),
            ],
            usual: false
        );

    /// <summary>The vector of a product's main picture, if it is of the right model.</summary>
    public float[]? PictureOf(long? key) =>
        key is { } known && PictureSpan(known) is var vector and not [] ? vector.ToArray() : null;

    private ReadOnlySpan<float> PictureSpan(long key) =>
        hasVectors && snapshot.Vectors.Find(key) is var (segment, product)
            ? segment.VectorsAt(product)[..snapshot.Vectors.Dimensions]
            : [];

    // Maximal marginal relevance (Carbonell and Goldstein, 1998), where alike is of one kind and colour.
    private IReadOnlyList<LookCandidate> Different(List<LookCandidate> best, int count)
    {
        var chosen = new List<LookCandidate>();
        var seen = new Dictionary<(string, string?), int>();
        var groups = new HashSet<int>();
        while (chosen.Count < count && best.Count > 0)
        {
            var next = best.MaxBy(candidate =>
                candidate.Score - (AlikePenalty * seen.GetValueOrDefault(Looks(candidate)))
            )!;
            best.Remove(next);
            var group = snapshot.Table.Groups.GroupOf(next.Garment.Key!.Value);
            if (group > 0 && !groups.Add(group))
            {
                continue;
            }
            chosen.Add(next);
            seen[Looks(next)] = seen.GetValueOrDefault(Looks(next)) + 1;
        }
        return chosen;
        static (string, string?) Looks(LookCandidate candidate) =>
            (candidate.Garment.Kind.Name, candidate.Garment.Colour);
    }
}

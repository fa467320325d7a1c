using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Web.Addresses;

namespace ClosetCompanion.Web.Browsing;

/// <summary>A part of what was understood, as the search page shows it.</summary>
/// <param name="Place">Its place among the parts.</param>
/// <param name="Name">What it says: "red", "not red".</param>
/// <param name="IsExcluded">Whether it is left out.</param>
/// <param name="BecameWish">Whether it was a filter that would have left nothing over.</param>
/// <param name="Without">The search without it.</param>
internal sealed record UnderstoodChip(
    int Place,
    string Name,
    bool IsExcluded,
    bool BecameWish,
    SearchAddress Without
)
{
    /// <summary>The search with it turned round; null where it has no opposite.</summary>
    public SearchAddress? Turned { get; private init; }

    /// <summary>What it says when it is turned round.</summary>
    public string TurnedName { get; private init; } = "";

    /// <summary>The classes of its element.</summary>
    public string Style =>
        $"understood-part{(IsExcluded ? " understood-not" : "")}{(BecameWish ? " understood-wish" : "")}";

    /// <summary>The chips of a text.</summary>
    /// <param name="text">What was understood.</param>
    /// <param name="address">The search.</param>
    public static IEnumerable<UnderstoodChip> Of(UnderstoodText text, SearchAddress address)
    {
        for (var place = 0; place < text.Parts.Count; place++)
        {
            var (part, use, becameWish) = text.Parts[place];
            if (use == PartUse.Nothing)
            {
                continue;
            }
            yield return new UnderstoodChip(
                place,
                part.Excluded ? $"not {part.Name}" : part.Name,
                part.Excluded,
                becameWish,
                address with
                {
                    Words = text.Without(place),
                }
            )
            {
                Turned = HasOpposite(part)
                    ? address with
                    {
                        Words = text.TurnedRound(place),
                    }
                    : null,
                TurnedName = part.Excluded ? part.Name : $"not {part.Name}",
            };
        }
    }

    private static bool HasOpposite(ReadingPart part) =>
        part.Group is not (PartGroup.Price or PartGroup.Size);
}

using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Matching;

/// <summary>Settles which kinds a query asks for where it names several: a top to go with jeans is a top.</summary>
internal static class KindRules
{
    /// <summary>Marks what only accompanies the kind that is asked for.</summary>
    /// <param name="found">The words.</param>
    /// <param name="marks">How each counts; changed in place.</param>
    /// <param name="families">Kinds that belong together, such as shoes.</param>
    public static void Settle(
        IReadOnlyList<Found> found,
        Mark[] marks,
        IReadOnlyList<IReadOnlySet<string>> families
    )
    {
        var (hasKind, isAfterWith) = (false, false);
        for (var place = 0; place < found.Count; place++)
        {
            if (found[place].Does(Roles.Context) && hasKind && !found[place].Names)
            {
                DropFrom(place + 1, found, marks);
                return;
            }
            isAfterWith =
                (isAfterWith || found[place].Does(Roles.With) && hasKind && !found[place].Names)
                && !found[place].Does(Roles.But | Roles.Or);
            if (!found[place].Names || marks[place].IsExcluded || marks[place].IsDropped)
            {
                continue;
            }
            var isKind = found[place].Group == PartGroup.Kind;
            if (isAfterWith && (isKind || found[place].Group == PartGroup.Colour))
            {
                // "with a red belt", "with white dial": it says something of a part.
                marks[place].IsWish = true;
            }
            else if (isKind && hasKind)
            {
                Adjacent(place, found, marks, families);
            }
            hasKind |= isKind;
        }
    }

    // "shirt dress": the last is what is asked for, in Romance languages the first; things of one family are both wanted.
    private static void Adjacent(
        int place,
        IReadOnlyList<Found> found,
        Mark[] marks,
        IReadOnlyList<IReadOnlySet<string>> families
    )
    {
        var before = place - 1;
        if (
            found[before].Group != PartGroup.Kind
            || found[place].IsApart
            || marks[before].IsExcluded
            || IsFamily(found[before], found[place], families)
        )
        {
            return;
        }
        var isRomance = found[place].Entry!.Language is "fr" or "es" or "it" or "pt";
        marks[isRomance ? place : before].IsWish = true;
    }

    private static bool IsFamily(
        Found first,
        Found second,
        IReadOnlyList<IReadOnlySet<string>> families
    )
    {
        string[] names = [.. first.Entry!.Senses[^1].Names, .. second.Entry!.Senses[^1].Names];
        return names.Length > names.Distinct(StringComparer.Ordinal).Count()
            || families.Any(family => family.IsSupersetOf(names));
    }

    private static void DropFrom(int place, IReadOnlyList<Found> found, Mark[] marks)
    {
        for (; place < found.Count; place++)
        {
            if (found[place].Names && !marks[place].IsExcluded)
            {
                marks[place].IsDropped = true;
            }
        }
    }
}

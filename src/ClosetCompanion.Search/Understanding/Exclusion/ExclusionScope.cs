using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Exclusion;

/// <summary>Finds what a query leaves out: what "not", "without", "hariç" and their like reach, and no more.</summary>
/// <remarks>
/// A word that leaves out reaches the next thing that is named and what is joined to it: "not black or blue", "no black
/// leather". A kind behind an attribute stays wanted ("no black shoes" are shoes), unless another kind is named.
/// </remarks>
internal sealed partial class ExclusionScope
{
    private readonly IReadOnlyList<Found> found;
    private readonly IReadOnlySet<int> taken;
    private readonly Mark[] marks;

    private ExclusionScope(IReadOnlyList<Found> found, IReadOnlySet<int> taken)
    {
        (this.found, this.taken) = (found, taken);
        marks = new Mark[found.Count];
    }

    /// <summary>How each found word counts.</summary>
    /// <param name="found">The words.</param>
    /// <param name="taken">Places that are prices and sizes.</param>
    public static Mark[] Read(IReadOnlyList<Found> found, IReadOnlySet<int> taken)
    {
        var scope = new ExclusionScope(found, taken);
        for (var place = 0; place < found.Count; place++)
        {
            if (scope.LeavesOut(place))
            {
                scope.Forward(place);
            }
            else if (found[place].Names && found[place].Words[0].HasMinus)
            {
                scope.Exclude(place, null);
            }
            else if (!found[place].Names && found[place].Does(Roles.After))
            {
                scope.Backward(place);
            }
        }
        return scope.marks;
    }

    // "No. 5" and "no 5" number something.
    private bool LeavesOut(int place) =>
        found[place].Does(Roles.Before)
        && !found[place].Does(Roles.Only)
        && !found[place].Names
        && !taken.Contains(place)
        && !(place + 1 < found.Count && found[place + 1].Words[0].HasDigit);

    private void Forward(int cue)
    {
        var place = cue + 1;
        while (place < found.Count && IsBetween(place))
        {
            if (found[place].Does(Roles.Degree))
            {
                DropFrom(place + 1);
                return;
            }
            place++;
        }
        if (place == found.Count || taken.Contains(place) || found[place].Does(Roles.But))
        {
            return;
        }
        var span = found[cue].Span;
        if (!found[place].Names)
        {
            // "without pompoms": nobody knows pompoms, but the word can be left out.
            if (found[place].IsApart || found[place].IsKnown && found[place].Roles != Roles.Plain)
            {
                return;
            }
            if (LookAfter(place) is { } look)
            {
                Exclude(look, span);
                GoOn(look, span);
            }
            else if (!found[place].IsKnown)
            {
                Exclude(place, span);
            }
            return;
        }
        Exclude(place, span);
        GoOn(place, span);
    }

    // "Without back strap" leaves straps out, "not interested in red" red.
    private int? LookAfter(int place)
    {
        var next = place + 1;
        while (next < found.Count && !found[next].Names && found[next].Roles == Roles.Filler)
        {
            next++;
        }
        return
            next < found.Count
            && !found[next].IsApart
            && !taken.Contains(next)
            && IsLook(found[next].Group)
            ? next
            : null;
    }

    private bool IsBetween(int place) =>
        !found[place].Names
        && !taken.Contains(place)
        && found[place].Does(Roles.Filler | Roles.With | Roles.Degree | Roles.Before)
        && !found[place].Does(Roles.But);

    // What is joined to the first thing that is left out.
    private void GoOn(int first, TextSpan cue)
    {
        var group = found[first].Group;
        var last = first;
        while (true)
        {
            var (next, isJoined) = Next(last);
            if (next >= found.Count || !found[next].Names || taken.Contains(next))
            {
                return;
            }
            if (isJoined || found[next].IsApart)
            {
                if (!IsAlike(group, found[next].Group) || (!isJoined && !ListGoesOn(next, group)))
                {
                    return;
                }
            }
            else if (found[next].Group == PartGroup.Kind && group != PartGroup.Kind)
            {
                Head(first, last, next, cue);
                return;
            }
            else if (!(IsLook(group) && IsLook(found[next].Group)) && group != found[next].Group)
            {
                return;
            }
            Exclude(next, cue);
            last = next;
        }
    }

    private (int Place, bool IsJoined) Next(int last)
    {
        var next = last + 1;
        var isJoined = false;
        while (
            next < found.Count
            && !found[next].Names
            && found[next].Does(Roles.Or)
            && !found[next].Does(Roles.Before)
        )
        {
            isJoined = true;
            next++;
        }
        while (
            isJoined && next < found.Count && !found[next].Names && found[next].Does(Roles.Filler)
        )
        {
            next++;
        }
        return (next, isJoined);
    }

    // "not red, blue or green": a comma goes on where more of the same ends the list.
    private bool ListGoesOn(int place, PartGroup? group)
    {
        var (next, isJoined) = Next(place);
        return next >= found.Count
            || (isJoined || found[next].IsApart)
                && found[next].Names
                && IsAlike(group, found[next].Group);
    }

    // "bags but no red backpacks" leaves backpacks out; "no red backpacks" alone leaves red out.
    private void Head(int first, int last, int head, TextSpan cue)
    {
        var others = Enumerable
            .Range(0, found.Count)
            .Where(place =>
                place != head && found[place].Group == PartGroup.Kind && !marks[place].IsExcluded
            )
            .Select(place => found[place].Sense!)
            .ToArray();
        var own = found[head].Sense!.Names;
        if (others.Length == 0 || others.Any(other => other.Names.All(own.Contains)))
        {
            return;
        }
        for (var place = first; place <= last; place++)
        {
            marks[place] = new Mark { IsDropped = true };
        }
        Exclude(head, cue);
    }

    private void DropFrom(int place)
    {
        // Up to the thing itself: "not too long and tight skirts" are skirts.
        for (; place < found.Count && !found[place].IsApart; place++)
        {
            if (
                found[place].Group is PartGroup.Kind or PartGroup.Brand or PartGroup.Person
                || found[place].Does(Roles.Or | Roles.But | Roles.Before | Roles.With)
            )
            {
                return;
            }
            marks[place].IsDropped = true;
        }
    }

    private void Exclude(int place, TextSpan? cue) =>
        marks[place] = new Mark { IsExcluded = true, Cue = cue };
}

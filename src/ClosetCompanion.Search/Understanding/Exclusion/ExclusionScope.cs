using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Exclusion;

/// <summary>Finds what a query leaves out: what "not", "without", "hariç" and their like reach, and no more.</summary>
/// <remarks>
/// A word that leaves out reaches the next thing that is named and what is joined to it: "not black or blue", "no black
/// leather". A kind behind an attribute stays wanted ("no black shoes" are shoes), unless another kind is named.
/// </remarks>
internal sealed partial class ExclusionScope
{
    private readonly IReadOnlyList<Found> _found;
    private readonly IReadOnlySet<int> _taken;
    private readonly Mark[] _marks;

    private ExclusionScope(IReadOnlyList<Found> found, IReadOnlySet<int> taken)
    {
        (_found, _taken) = (found, taken);
        _marks = new Mark[found.Count];
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
        return scope._marks;
    }

    // "No. 5" and "no 5" number something.
    private bool LeavesOut(int place) =>
        _found[place].Does(Roles.Before)
        && !_found[place].Does(Roles.Only)
        && !_found[place].Names
        && !_taken.Contains(place)
        && !(place + 1 < _found.Count && _found[place + 1].Words[0].HasDigit);

    private void Forward(int cue)
    {
        var place = cue + 1;
        while (place < _found.Count && IsBetween(place))
        {
            if (_found[place].Does(Roles.Degree))
            {
                DropFrom(place + 1);
                return;
            }
            place++;
        }
        if (place == _found.Count || _taken.Contains(place) || _found[place].Does(Roles.But))
        {
            return;
        }
        var span = _found[cue].Span;
        if (!_found[place].Names)
        {
            // "without pompoms": nobody knows pompoms, but the word can be left out.
            if (
                _found[place].IsApart
                || _found[place].IsKnown && _found[place].Roles != Roles.Plain
            )
            {
                return;
            }
            if (LookAfter(place) is { } look)
            {
                Exclude(look, span);
                GoOn(look, span);
            }
            else if (!_found[place].IsKnown)
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
        while (next < _found.Count && !_found[next].Names && _found[next].Roles == Roles.Filler)
        {
            next++;
        }
        return
            next < _found.Count
            && !_found[next].IsApart
            && !_taken.Contains(next)
            && IsLook(_found[next].Group)
            ? next
            : null;
    }

    private bool IsBetween(int place) =>
        !_found[place].Names
        && !_taken.Contains(place)
        && _found[place].Does(Roles.Filler | Roles.With | Roles.Degree | Roles.Before)
        && !_found[place].Does(Roles.But);

    // What is joined to the first thing that is left out.
    private void GoOn(int first, TextSpan cue)
    {
        var group = _found[first].Group;
        var last = first;
        while (true)
        {
            var (next, isJoined) = Next(last);
            if (next >= _found.Count || !_found[next].Names || _taken.Contains(next))
            {
                return;
            }
            if (isJoined || _found[next].IsApart)
            {
                if (!IsAlike(group, _found[next].Group) || (!isJoined && !ListGoesOn(next, group)))
                {
                    return;
                }
            }
            else if (_found[next].Group == PartGroup.Kind && group != PartGroup.Kind)
            {
                Head(first, last, next, cue);
                return;
            }
            else if (!(IsLook(group) && IsLook(_found[next].Group)) && group != _found[next].Group)
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
            next < _found.Count
            && !_found[next].Names
            && _found[next].Does(Roles.Or)
            && !_found[next].Does(Roles.Before)
        )
        {
            isJoined = true;
            next++;
        }
        while (
            isJoined
            && next < _found.Count
            && !_found[next].Names
            && _found[next].Does(Roles.Filler)
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
        return next >= _found.Count
            || (isJoined || _found[next].IsApart)
                && _found[next].Names
                && IsAlike(group, _found[next].Group);
    }

    // "bags but no red backpacks" leaves backpacks out; "no red backpacks" alone leaves red out.
    private void Head(int first, int last, int head, TextSpan cue)
    {
        var others = Enumerable
            .Range(0, _found.Count)
            .Where(place =>
                place != head && _found[place].Group == PartGroup.Kind && !_marks[place].IsExcluded
            )
            .Select(place => _found[place].Sense!)
            .ToArray();
        var own = _found[head].Sense!.Names;
        if (others.Length == 0 || others.Any(other => other.Names.All(own.Contains)))
        {
            return;
        }
        for (var place = first; place <= last; place++)
        {
            _marks[place] = new Mark { IsDropped = true };
        }
        Exclude(head, cue);
    }

    private void DropFrom(int place)
    {
        // Up to the thing itself: "not too long and tight skirts" are skirts.
        for (; place < _found.Count && !_found[place].IsApart; place++)
        {
            if (
                _found[place].Group is PartGroup.Kind or PartGroup.Brand or PartGroup.Person
                || _found[place].Does(Roles.Or | Roles.But | Roles.Before | Roles.With)
            )
            {
                return;
            }
            _marks[place].IsDropped = true;
        }
    }

    private void Exclude(int place, TextSpan? cue) =>
        _marks[place] = new Mark { IsExcluded = true, Cue = cue };
}

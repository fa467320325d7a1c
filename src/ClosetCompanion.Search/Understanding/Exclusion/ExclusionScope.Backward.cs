using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Exclusion;

/// <content>What words reach that leave out what stands before them: "leather free", "siyah olmayan", "黒以外".</content>
internal sealed partial class ExclusionScope
{
    private void Backward(int cue)
    {
        var last = cue - 1;
        while (last >= 0 && !_found[last].Names && _found[last].Does(Roles.Filler))
        {
            last--;
        }
        if (last < 0 || !_found[last].Names || _marks[last].IsExcluded || _taken.Contains(last))
        {
            return;
        }
        if (
            _found[last].Group == PartGroup.Kind
            && last > 0
            && IsLook(_found[last - 1].Group)
            && !Enumerable
                .Range(0, _found.Count)
                .Any(place => place != last && _found[place].Group == PartGroup.Kind)
        )
        {
            last--;
        }
        var span = _found[cue].Span;
        Exclude(last, span);
        while (
            last >= 2
            && _found[last - 1].Does(Roles.Or)
            && !_found[last - 1].Names
            && IsAlike(_found[last].Group, _found[last - 2].Group)
        )
        {
            last -= 2;
            Exclude(last, span);
        }
    }

    private static bool IsAlike(PartGroup? first, PartGroup? second) =>
        first == second || (IsLook(first) && IsLook(second));

    private static bool IsLook(PartGroup? group) =>
        group
            is PartGroup.Colour
                or PartGroup.Pattern
                or PartGroup.Material
                or PartGroup.Feature
                or PartGroup.Sleeves
                or PartGroup.Length;
}

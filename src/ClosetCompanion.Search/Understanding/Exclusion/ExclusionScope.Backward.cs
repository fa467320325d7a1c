using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Exclusion;

/// <content>What words reach that leave out what stands before them: "leather free", "siyah olmayan", "黒以外".</content>
internal sealed partial class ExclusionScope
{
    private void Backward(int cue)
    {
        var last = cue - 1;
        while (last >= 0 && !found[last].Names && found[last].Does(Roles.Filler))
        {
            last--;
        }
        if (last < 0 || !found[last].Names || marks[last].IsExcluded || taken.Contains(last))
        {
            return;
        }
        if (
            found[last].Group == PartGroup.Kind
            && last > 0
            && IsLook(found[last - 1].Group)
            && !Enumerable
                .Range(0, found.Count)
                .Any(place => place != last && found[place].Group == PartGroup.Kind)
        )
        {
            last--;
        }
        var span = found[cue].Span;
        Exclude(last, span);
        while (
            last >= 2
            && found[last - 1].Does(Roles.Or)
            && !found[last - 1].Names
            && IsAlike(found[last].Group, found[last - 2].Group)
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

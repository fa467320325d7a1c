using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Tests.Understanding;

/// <summary>Says readings shortly, to compare them.</summary>
internal static class ReadingWords
{
    /// <summary>"Kind:shirt, -Colour:red", a tilde after what is only a wish.</summary>
    public static string Say(this Reading reading) =>
        string.Join(
            ", ",
            reading.Parts.Select(part =>
                $"{(part.Excluded ? "-" : "")}{part.Group}:{part.Name}{(part.IsWish ? "~" : "")}"
            )
        );

    /// <summary>The values that hits should have, or must not have, of a field.</summary>
    public static IReadOnlyList<string> Values(
        this Reading reading,
        string field,
        bool excluded = false
    ) =>
        [
            .. reading
                .Wishes.Attributes.Where(wish => wish.Field == field && wish.IsExcluded == excluded)
                .SelectMany(wish => wish.Values)
                .Select(value => value.Value),
        ];
}

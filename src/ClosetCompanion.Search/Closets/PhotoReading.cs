using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Search.Closets;

/// <summary>Makes of what the model sees on a photo what is said of a thing until its owner corrects it.</summary>
internal static class PhotoReading
{
    // The kind is always said: it is right more often than not, and a thing without one has no place in an outfit.
    private const double LeastProbability = 0.5;

    private const string Plain = "plain";

    /// <summary>What is said of the thing.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="described">What the photo shows.</param>
    public static Product ToProduct(string id, IReadOnlyList<DescribedAttribute> described)
    {
        var said = described.ToDictionary(one => one.Attribute, StringComparer.Ordinal);
        var kind = ClosetKinds.Of(Written(said["kind"].Value));
        var colour = Likely("colour");
        var pattern = Likely("pattern");
        return new Product
        {
            Id = id,
            Title = TitleOf(kind, colour, pattern),
            Category = [kind],
            Colour = colour,
            Pattern = pattern,
            Gender = Likely("for") is { } people ? PeopleOf(people) : null,
        };

        string? Likely(string attribute) =>
            said[attribute].Probability >= LeastProbability ? Written(said[attribute].Value) : null;
    }

    /// <summary>What a thing is called before anybody gives it a name: Navy striped shirt.</summary>
    public static string TitleOf(string? kind, string? colour, string? pattern)
    {
        string?[] words =
        [
            colour,
            Plain.Equals(pattern, StringComparison.OrdinalIgnoreCase) ? null : pattern,
            kind ?? "thing",
        ];
        return Written(
            string.Join(
                ' ',
                words
                    .Where(word => !string.IsNullOrWhiteSpace(word))
                    .Select(word => char.ToLowerInvariant(word![0]) + word[1..])
            )
        );
    }

    private static string PeopleOf(string word) =>
        word.Equals("everyone", StringComparison.OrdinalIgnoreCase) ? "Unisex" : word;

    // As catalogues write values: "T-shirt".
    private static string Written(string value) => char.ToUpperInvariant(value[0]) + value[1..];
}

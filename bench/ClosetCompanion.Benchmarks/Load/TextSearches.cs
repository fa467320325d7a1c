namespace ClosetCompanion.Benchmarks.Load;

/// <summary>Searches with words: people, colours and kinds in all combinations.</summary>
internal sealed class TextSearches : Searches
{
    private static readonly string[] _colours =
    [
        "red",
        "navy blue",
        "black",
        "white",
        "green",
        "pink",
        "grey",
        "brown",
        "yellow",
        "purple",
        "beige",
    ];

    private static readonly string[] _kinds =
    [
        "polo shirt",
        "t-shirt",
        "watch",
        "running shoes",
        "handbag",
        "dress",
        "jeans",
        "sandals",
        "kurta",
        "sunglasses",
        "backpack",
        "belt",
        "heels",
    ];

    private static readonly string[] _people =
    [
        "",
        " for men",
        " for women",
        " for boys",
        " for girls",
    ];

    /// <inheritdoc />
    public override string Name => "words";

    /// <inheritdoc />
    protected override HttpRequestMessage Request(Uri server, int number)
    {
        // The lengths have no common factor, so all combinations come before one comes again.
        var words =
            $"{_colours[number % _colours.Length]} {_kinds[number % _kinds.Length]}{_people[number % _people.Length]}";
        return new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(server, $"/api/v1/search?q={Uri.EscapeDataString(words)}")
        );
    }
}

using System.Text.Json;

namespace ClosetCompanion.Search.Tests.Understanding;

/// <summary>A query of the lists in this folder, and what hits must and must not be, in the words of the Fashion Product Images set.</summary>
internal sealed record ListedQuery
{
    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web);

    /// <summary>The text.</summary>
    public required string Query { get; init; }

    /// <summary><c>development</c>, to look at, or <c>test</c>, to measure once.</summary>
    public required string Set { get; init; }

    /// <summary>Wordings with the same number mean the same.</summary>
    public int Meaning { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<string> Colours { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Usages { get; init; } = [];

    public IReadOnlyList<string> Title { get; init; } = [];

    public IReadOnlyList<string> Brands { get; init; } = [];

    public ListedPrice? Price { get; init; }

    /// <summary>What no hit may be; in it, <see cref="Query"/> and <see cref="Set"/> are empty.</summary>
    public ListedAttributes Not { get; init; } = new();

    /// <summary>The queries of a list and set, in their order.</summary>
    public static IReadOnlyList<ListedQuery> Read(string list, string set) =>
        [
            .. File.ReadLines(
                    Path.Combine(
                        AppContext.BaseDirectory,
                        "Understanding",
                        "Lists",
                        $"{list}.jsonl"
                    )
                )
                .Select(line => JsonSerializer.Deserialize<ListedQuery>(line, _format)!)
                .Where(query => query.Set == set),
        ];
}

/// <summary>Prices of a listed query.</summary>
internal sealed record ListedPrice(decimal? From, decimal? To);

/// <summary>What hits of a listed query must not be.</summary>
internal sealed record ListedAttributes
{
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<string> Colours { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Usages { get; init; } = [];

    public IReadOnlyList<string> Title { get; init; } = [];

    public IReadOnlyList<string> Brands { get; init; } = [];
}

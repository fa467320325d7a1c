using ClosetCompanion.Catalog;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Benchmarks.Searching;

/// <summary>Recall of the index against a plain scan, and times of searches, on a store at hand with titles of its products or given texts as queries.</summary>
internal static class SearchTimes
{
    private const int Top = 10;
    private const int Scanned = 200;

    // As many as a search looks for at once.
    private const int Deep = 1_000;

    public static async Task RunAsync(
        CompanionOptions options,
        int queries,
        string? textFile,
        CancellationToken cancellationToken
    )
    {
        await using var companion = await Companion.OpenAsync(options, null, cancellationToken);
        await companion.LearnWordsAsync(Scope.Public, cancellationToken);
        var index = companion.Index;
        ProductVector[] rows =
        [
            .. companion
                .GetProducts(Scope.Everything)
                .Keys()
                .SelectMany(key =>
                    index.GetVectors(key).Select(vector => new ProductVector(key, vector))
                ),
        ];
        var titles = textFile is null
            ? await TitlesAsync(companion, queries, cancellationToken)
            : await File.ReadAllLinesAsync(textFile, cancellationToken);
        var vectors = await companion.Model.EmbedTextAsync(titles, cancellationToken);

        var plain = new PlainScan(rows);
        var recalls = vectors
            .Take(Scanned)
            .Select(vector =>
            {
                var truth = plain.Search(vector, Top);
                var found = index.Search(vector, Top);
                return found.Count(product => truth.Contains(product.Key)) / (double)Top;
            })
            .ToArray();
        var scans = Times.Of(vectors, vector => index.Search(vector, Top));
        var deepScans = Times.Of(vectors, vector => index.Search(vector, Deep));
        var hybrid = await MeasureAsync(hybrid: true, understand: true);
        var unread = await MeasureAsync(hybrid: true, understand: false);
        var clip = await MeasureAsync(hybrid: false, understand: true);
        Console.Out.WriteLine(
            $"""
            {index.Products} products, {rows.Length} vectors of {companion.Model.Manifest.Dimensions}, {titles.Length} {(
                textFile is null ? "titles" : "texts"
            )} as queries, {Environment.ProcessorCount} cores
            recall at {Top} against a plain float scan, {recalls.Length} queries: {recalls.Average():F3}
            search in the index: {scans}
            the same for {Deep} products: {deepScans}
            from text to hits, hybrid: {hybrid}
            from text to hits, hybrid, texts as they are: {unread}
            from text to hits, CLIP alone: {clip}
            """
        );

        async Task<string> MeasureAsync(bool hybrid, bool understand)
        {
            using var steps = new StepTimes();
            var times = await Times.OfAsync(
                titles,
                title =>
                    companion.SearchAsync(
                        new SearchQuery
                        {
                            Texts = [new QueryText(title)],
                            Hybrid = hybrid,
                            Understand = understand,
                            Top = Top,
                        },
                        cancellationToken
                    )
            );
            return $"{times} (medians of the steps, words while the model encodes: {steps})";
        }
    }

    private static async Task<string[]> TitlesAsync(
        Companion companion,
        int count,
        CancellationToken cancellationToken
    )
    {
        var titles = await companion
            .Store.Products.ReadAsync(Scope.Public, cancellationToken)
            .Select(product => product.Product.Title)
            .Distinct()
            .ToArrayAsync(cancellationToken);
        new Random(1).Shuffle(titles);
        return titles[..Math.Min(count, titles.Length)];
    }
}

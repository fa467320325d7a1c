using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>
/// Ranks products by words, in the steps of the SQLite store: first those with all words, then those with some of the rarer
/// ones, the heavier words first. A word that very many products have only counts together with the others.
/// </summary>
/// <param name="index">The words of the products.</param>
/// <param name="query">What is looked for.</param>
/// <param name="scope">The catalogues that may be found; null for all.</param>
internal sealed class TextRanking(WordIndex index, TextQuery query, WordExpression? scope)
{
    private const int MostScored = SearchedWord.MostCounted;

    private readonly List<TextMatch> _ranked = [];
    private readonly HashSet<long> _seen = [];

    private readonly record struct Asked(AskedWord Word, WordExpression? Expression, int Count);

    /// <summary>Ranks the products of the scope.</summary>
    public async Task<TextMatches> RankAsync(CancellationToken cancellationToken)
    {
        Asked[] words = await CountAsync(cancellationToken);
        Asked[] known = [.. words.Where(word => word.Count > 0)];
        if (query.Most > 0 && known.Length > 0)
        {
            WordExpression all = Together(
                known,
                parts => new AllOf(parts),
                word => word.Expression!
            );
            int rarest = known.Min(word => word.Count);
            int count =
                known.Length == 1 || rarest <= MostScored
                    ? rarest
                    : (await index.CountAsync([Scoped(all)], MostScored + 1, cancellationToken))[0];
            if (count <= MostScored)
            {
                await AddAsync(all, cancellationToken);
            }
        }
        int withAll = known.Length == words.Length ? _ranked.Count : 0;
        foreach (
            IGrouping<float, Asked> alike in known
                .GroupBy(word => word.Word.Weight)
                .OrderByDescending(group => group.Key)
        )
        {
            Asked[] rare = [.. AskedWord.Rarest(alike, word => word.Count)];
            if (_ranked.Count < query.Most && known.Length > 1 && rare.Length > 0)
            {
                await AddAsync(
                    Together(rare, parts => new AnyOf(parts), word => word.Expression!),
                    cancellationToken
                );
            }
        }
        return new TextMatches(
            _ranked,
            [
                .. words.Select(word => new SearchedWord(
                    word.Word.Text,
                    Math.Min(word.Count, MostScored)
                )),
            ]
        )
        {
            WithAll = withAll,
        };
    }

    private static WordExpression Together(
        Asked[] words,
        Func<IReadOnlyList<WordExpression>, WordExpression> join,
        Func<Asked, WordExpression> part
    ) => words.Length == 1 ? part(words[0]) : join([.. words.Select(part)]);

    // Counting stops where the number no longer matters.
    private async Task<Asked[]> CountAsync(CancellationToken cancellationToken)
    {
        Asked[] words =
        [
            .. AskedWord.Of(query).Select(word => new Asked(word, index.Read(word.Expression), 0)),
        ];
        IReadOnlyList<int> counts = await index.CountAsync(
            [
                .. words
                    .Where(word => word.Expression is not null)
                    .Select(word => Scoped(word.Expression!)),
            ],
            MostScored + 1,
            cancellationToken
        );
        int next = 0;
        return
        [
            .. words.Select(word =>
                word.Expression is null ? word : word with { Count = counts[next++] }
            ),
        ];
    }

    private async Task AddAsync(WordExpression expression, CancellationToken cancellationToken)
    {
        double? last = null;
        foreach (
            var (key, score) in await index.ScoreAsync(
                expression,
                Scoped(expression),
                cancellationToken
            )
        )
        {
            if (_ranked.Count >= query.Most)
            {
                return;
            }
            if ((query.IsWanted?.Invoke(key) ?? true) && _seen.Add(key))
            {
                // Products with the same score share a place; what they look like decides between them.
                int place = score == last ? _ranked[^1].Place : _ranked.Count + 1;
                _ranked.Add(new TextMatch(key, place));
                last = score;
            }
        }
    }

    private string Scoped(WordExpression expression) =>
        scope is null ? expression.ToQuery("") : $"{expression.ToQuery("")} & {scope.ToQuery("")}";
}

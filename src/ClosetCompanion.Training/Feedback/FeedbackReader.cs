using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Training.Feedback;

/// <summary>Reads from a store what people said and did after searches.</summary>
/// <param name="people">The store's part.</param>
internal sealed class FeedbackReader(IPeopleStore people)
{
    private const int PageSize = 500;

    private readonly List<FeedbackEvent> _events = [];
    private int _withoutQuery;

    /// <summary>Reads all of it.</summary>
    /// <param name="without">People who are left out: nothing of them is read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<FeedbackLog> ReadAsync(
        IReadOnlyCollection<string> without,
        CancellationToken cancellationToken
    )
    {
        var all = await people.GetPeopleAsync(cancellationToken);
        var known = all.Select(person => person.Id).Order(StringComparer.Ordinal).ToArray();
        foreach (var person in known.Except(without, StringComparer.Ordinal))
        {
            await ReadOpinionsAsync(person, cancellationToken);
            await ReadOpeningsAsync(person, cancellationToken);
        }
        return new FeedbackLog(
            _events,
            _withoutQuery,
            [.. without.Except(known, StringComparer.Ordinal)]
        );
    }

    private async Task ReadOpinionsAsync(string person, CancellationToken cancellationToken)
    {
        long? before = null;
        while (true)
        {
            var page = await people.GetPageAsync(
                person,
                before,
                PageSize,
                cancellationToken: cancellationToken
            );
            foreach (var opinion in page)
            {
                Add(
                    person,
                    opinion.Product.Key,
                    opinion.Origin,
                    opinion.Verdict is Verdict.Dislike or Verdict.NotForMe
                        ? FeedbackKind.Disliked
                        : FeedbackKind.Liked
                );
            }
            if (page.Count < PageSize)
            {
                return;
            }
            before = page[^1].Key;
        }
    }

    private async Task ReadOpeningsAsync(string person, CancellationToken cancellationToken)
    {
        long? before = null;
        while (true)
        {
            var page = await people.GetOpeningsAsync(person, before, PageSize, cancellationToken);
            foreach (var opening in page)
            {
                Add(person, opening.Product.Key, opening.Origin, FeedbackKind.Opened);
            }
            if (page.Count < PageSize)
            {
                return;
            }
            before = page[^1].Key;
        }
    }

    private void Add(string person, long product, OpinionOrigin origin, FeedbackKind kind)
    {
        var words = (origin.Query ?? "").Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries
        );
        if (words.Length == 0)
        {
            _withoutQuery++;
            return;
        }
        _events.Add(
            new FeedbackEvent(
                person,
                string.Join(' ', words).ToLowerInvariant(),
                origin.Place,
                product,
                kind
            )
        );
    }
}

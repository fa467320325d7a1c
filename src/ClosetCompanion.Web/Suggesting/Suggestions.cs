using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Suggesting;

/// <summary>Suggestions while people type, made from the products of the catalogues.</summary>
internal sealed class Suggestions(ICompanionGate gate, TimeProvider time) : IDisposable
{
    /// <summary>The longest text that is completed, in characters.</summary>
    public const int LongestText = 80;

    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Edition? _edition;

    /// <summary>Completes a text.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="most">How many phrases are wanted at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<string>> CompleteAsync(
        string text,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestText
            ? []
            : (await GetAsync(cancellationToken)).Find(text, most);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<PhraseIndex> GetAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } book)
        {
            return book;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Current() is { } made)
            {
                return made;
            }

            var phrases = new PhraseCounts();
            await foreach (
                var stored in gate.Companion.Store.Products.ReadAsync(
                    Scope.Public,
                    cancellationToken
                )
            )
            {
                phrases.Add(stored.Product);
            }

            var edition = new Edition(
                new PhraseIndex(phrases.Counts),
                time.GetTimestamp(),
                gate.Companion.GetProducts(Scope.Public).Count
            );
            _edition = edition;
            return edition.Book;
        }
        finally
        {
            _turn.Release();
        }
    }

    private PhraseIndex? Current() =>
        _edition is { } edition
        && time.GetElapsedTime(edition.Made) <= _fresh
        && edition.Products == gate.Companion.GetProducts(Scope.Public).Count
            ? edition.Book
            : null;

    private sealed record Edition(PhraseIndex Book, long Made, int Products);
}

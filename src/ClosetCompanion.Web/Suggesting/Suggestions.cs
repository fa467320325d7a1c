using ClosetCompanion.Web.Hosting;

namespace ClosetCompanion.Web.Suggesting;

/// <summary>What people may mean while they type, from what the catalogues really hold.</summary>
public sealed class Suggestions(ICompanionGate gate, TimeProvider time) : IDisposable
{
    /// <summary>The longest text that is completed, in characters.</summary>
    public const int LongestText = 80;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

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

    private async Task<PhraseBook> GetAsync(CancellationToken cancellationToken)
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
                var stored in gate.Companion.Store.ReadProductsAsync(
                    cancellationToken: cancellationToken
                )
            )
            {
                phrases.Add(stored.Product);
            }

            var edition = new Edition(
                new PhraseBook(phrases.Counts),
                time.GetUtcNow(),
                gate.Companion.Index.Products
            );
            _edition = edition;
            return edition.Book;
        }
        finally
        {
            _turn.Release();
        }
    }

    private PhraseBook? Current() =>
        _edition is { } edition
        && time.GetUtcNow() - edition.Made <= Fresh
        && edition.Products == gate.Companion.Index.Products
            ? edition.Book
            : null;

    private sealed record Edition(PhraseBook Book, DateTimeOffset Made, int Products);
}

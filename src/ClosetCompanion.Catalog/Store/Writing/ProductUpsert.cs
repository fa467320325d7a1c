using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store.Reading;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Brings some products of a catalogue to what is said about them now, in one transaction.</summary>
internal sealed class ProductUpsert(
    SqliteConnection connection,
    PictureFiles files,
    string catalogue
)
{
    private const string Source = "the API";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<PendingProduct> _pending = [];
    private readonly List<SkippedRow> _skipped = [];
    private int _added;
    private int _changed;
    private int _unchanged;

    public ImportReport Run(IReadOnlyList<ProductChange> changes)
    {
        var checkedChanges = changes.Select(Check).OfType<PendingChange>().ToArray();
        if (checkedChanges.Length > 0)
        {
            Write(checkedChanges);
        }
        return new ImportReport
        {
            Added = _added,
            Changed = _changed,
            Unchanged = _unchanged,
            Skipped = _skipped,
        };
    }

    private void Write(PendingChange[] changes)
    {
        using var writer = new ProductWriter(connection);
        long key = CatalogueWriter.GetOrAdd(connection, catalogue, Source);
        foreach (var (product, pictures) in changes)
        {
            byte[] contentHash = ProductFingerprint.Of(product, pictures);
            ProductState? state = writer.Find(key, product.Id);
            if (
                state is { Retired: false } known
                && known.ContentHash.AsSpan().SequenceEqual(contentHash)
            )
            {
                _unchanged++;
                continue;
            }
            _ = state is { Retired: false } ? _changed++ : _added++;
            _pending.Add(new PendingProduct(product, pictures, contentHash, IsNew: state is null));
        }
        writer.Write(key, _pending);
    }

    /// <summary>Null, and a note among the skipped, for what cannot be stored.</summary>
    private PendingChange? Check(ProductChange change)
    {
        Product product = change.Product;
        var pictures = new List<StoredPicture>();
        foreach (string hash in (change.Pictures ?? Known(product.Id)).Distinct())
        {
            if (Find(hash) is not { } picture)
            {
                return Skip(product, $"There is no picture {hash}; upload it first.");
            }
            pictures.Add(picture);
        }
        string? problem =
            RowRules.FindProblem(new SourceRow { Where = product.Id, Product = product })
            ?? (
                pictures.Count == 0
                    ? "It has no picture, and nothing can be found without one."
                    : null
            );
        if (problem is null && !_seen.Add(product.Id))
        {
            problem = "The id stands earlier among the products already; that one was used.";
        }
        return problem is null ? new PendingChange(product, pictures) : Skip(product, problem);
    }

    private PendingChange? Skip(Product product, string problem)
    {
        _skipped.Add(new SkippedRow(product.Id, problem));
        return null;
    }

    private StoredPicture? Find(string hash)
    {
        if (!PictureFiles.IsHash(hash))
        {
            return null;
        }
        var file = new FileInfo(files.PathOf(hash));
        return file.Exists ? new StoredPicture(hash, (int)file.Length) : null;
    }

    private IReadOnlyList<string> Known(string id)
    {
        using SqliteCommand command = connection.CreateCommand();
        ProductQuery.WithId(command, catalogue, id);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? ProductQuery.Map(reader).Pictures : [];
    }

    private sealed record PendingChange(Product Product, IReadOnlyList<StoredPicture> Pictures);
}

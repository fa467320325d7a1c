using System.Runtime.CompilerServices;
using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats;

/// <summary>A format whose files are lists of JSON objects with members of their own.</summary>
internal abstract class JsonFormat : IFeedFormat
{
    public abstract string Name { get; }

    public abstract string KnownBy { get; }

    public bool Fits(FeedSample sample) => sample.Kind == FeedKind.Json && Fits(sample.Columns);

    public async IAsyncEnumerable<FeedItem> ReadAsync(
        FeedSample sample,
        IReadOnlyList<NamedColumn> map,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(sample.File.Open(), sample.Encoding.Encoding);
        await foreach (JsonPiece piece in JsonElementReader.ReadAsync(reader, cancellationToken))
        {
            foreach (FeedItem item in ReadPiece(piece, new RowPlace(sample.File.Name, piece.Line)))
            {
                yield return item;
            }
        }
    }

    /// <summary>Whether objects with these members are of this format.</summary>
    protected abstract bool Fits(Columns members);

    /// <summary>Makes items of one object.</summary>
    protected abstract IEnumerable<FeedItem> Read(JsonElement product, RowPlace place);

    private List<FeedItem> ReadPiece(JsonPiece piece, RowPlace place)
    {
        try
        {
            if (piece.Problem is { } problem)
            {
                throw new JsonException(problem);
            }
            using JsonDocument document = JsonDocument.Parse(piece.Json);
            return [.. Read(document.RootElement, place)];
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return
            [
                new FeedItem(place)
                {
                    Problem = new RowNote($"It is no valid JSON: {exception.Message}"),
                },
            ];
        }
    }
}

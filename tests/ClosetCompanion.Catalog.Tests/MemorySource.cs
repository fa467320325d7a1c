using System.Runtime.CompilerServices;
using System.Text;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Tests;

/// <summary>A source of rows at hand, which can run something before each row.</summary>
internal sealed class MemorySource(
    IReadOnlyList<SourceRow> rows,
    Func<int, Task>? beforeRow = null,
    string description = "rows at hand"
) : IProductSource
{
    public string Description => description;

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<int?>(rows.Count);

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        for (int place = 0; place < rows.Count; place++)
        {
            await (beforeRow?.Invoke(place) ?? Task.CompletedTask);
            yield return rows[place];
        }
    }

    public static SourceRow Row(string id, string title, params string[] pictures) =>
        Row(new Product { Id = id, Title = title }, pictures);

    public static SourceRow Row(Product product, params string[] pictures) =>
        new()
        {
            Where = $"row of {product.Id}",
            Product = product,
            Pictures = [.. pictures.Select(p => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(p))],
        };

    public static MemorySource Of(params SourceRow[] rows) => new(rows);
}

using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Scopes;

/// <summary>What one person owns: three red things that nobody else is to hear of.</summary>
internal sealed class SecretSource : IProductSource
{
    public const string Word = "zanzibar";
    public const string Brand = "Hushmark";

    public string Description => "a drawer";

    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) => new(3);

    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken cancellationToken = default
    )
    {
        await Task.CompletedTask;
        for (var number = 0; number < 3; number++)
        {
            yield return new SourceRow
            {
                Where = $"secret-{number}",
                Product = new Product
                {
                    Id = $"secret-{number}",
                    Title = $"red {Word} robe",
                    Brand = Brand,
                    Colour = "red",
                    Category = ["Apparel", "Robe"],
                    Price = 1,
                    Currency = "EUR",
                    Attributes = new Dictionary<string, string> { ["lining"] = "moonlight" },
                },
                Pictures = [Paint.Png("red", 50 + number, 70)],
            };
        }
    }
}

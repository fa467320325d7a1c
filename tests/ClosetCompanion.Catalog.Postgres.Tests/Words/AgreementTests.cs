using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Tests;
using CsCheck;

namespace ClosetCompanion.Catalog.Postgres.Tests.Words;

/// <summary>Both stores find the same products in the same order: tried with random products and texts.</summary>
public sealed class AgreementTests : IDisposable
{
    private static readonly string[] _words =
    [
        .. "red blue t-shirt tshirt T-Shirts shirt shirts shoe shoes running runs run Straße strasse crème creme U.S. polo levi's AB-12/X".Split(
            ' '
        ),
        .. "连衣裙 红色连衣裙 裙 衬衫 nike跑鞋 ワンピース 원피스 เสื้อ İstanbul gömleği for the a".Split(
            ' '
        ),
    ];

    private static readonly Scope[] _scopes =
    [
        Scope.Public,
        Scope.Of("ann"),
        Scope.Public.Only("shop"),
    ];

    private static readonly Gen<string> _text = Gen.Int[0, _words.Length - 1]
        .Select(place => _words[place])
        .Array[0, 7]
        .Select(words => string.Join(' ', words));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_texts_find_the_same_products_in_the_same_order()
    {
        string text = await TestDatabases.Current.MakeAsync(isStore: true);
        await using PostgresStore postgres = await PostgresStore.OpenAsync(text);
        SqliteStore sqlite = await SqliteStore.OpenAsync(_folder.Path);
        Product[] products =
        [
            .. RandomProducts().Select((product, n) => product with { Id = $"{n}" }),
        ];
        CatalogueName[] catalogues = ["shop", new("closet", "ann"), "other"];
        foreach (ICatalogStore store in new ICatalogStore[] { postgres, sqlite })
        {
            IReadOnlyList<KeptPicture> picture = await store.KeepAsync("picture");
            foreach (var (n, catalogue) in catalogues.Index())
            {
                await store.Products.WriteAsync(
                    catalogue,
                    "test",
                    [
                        .. products
                            .Where((_, place) => place % catalogues.Length == n)
                            .Select(product => new ProductChange(product, picture)),
                    ]
                );
            }
        }

        await CompareAsync(sqlite, postgres);
    }

    [Fact]
    public async Task A_copied_store_finds_the_same()
    {
        string text = await TestDatabases.Current.MakeAsync(isStore: true);
        await using PostgresStore postgres = await PostgresStore.OpenAsync(text);
        SqliteStore sqlite = await SqliteStore.OpenAsync(_folder.Path);
        IReadOnlyList<KeptPicture> picture = await sqlite.KeepAsync("picture");
        await sqlite.Products.WriteAsync(
            "shop",
            "test",
            [
                .. RandomProducts()
                    .Select(
                        (product, n) => new ProductChange(product with { Id = $"{n}" }, picture)
                    ),
            ]
        );

        await StoreCopy.RunAsync(sqlite, postgres);

        (await postgres.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        await CompareAsync(sqlite, postgres);
    }

    private static IEnumerable<Product> RandomProducts()
    {
        var gen = Gen.Select(_text, _text, _text, _text);
        var random = new PCG(7);
        for (int n = 0; n < 300; n++)
        {
            var (title, brand, description, colour) = gen.Generate(random, null, out _);
            yield return new Product
            {
                Id = "",
                Title = title,
                Brand = brand,
                Description = description,
                Colour = colour,
            };
        }
    }

    private static async Task CompareAsync(ICatalogStore one, ICatalogStore other)
    {
        await using IStoreView first = await one.OpenViewAsync();
        await using IStoreView second = await other.OpenViewAsync();
        var gen = Gen.Select(_text, Gen.Int[0, _scopes.Length - 1]);
        var random = new PCG(11);
        int found = 0;
        for (int n = 0; n < 300; n++)
        {
            var (text, which) = gen.Generate(random, null, out _);
            Scope scope = _scopes[which];
            var query = new TextQuery(text, scope, 50);
            var grouped = query with
            {
                Text = "",
                Groups =
                [
                    .. text.Split(' ')
                        .Chunk(2)
                        .Select((words, place) => new WordGroup(words, 1f / (1 + (place % 2)))),
                ],
            };
            foreach (TextQuery asked in new[] { query, grouped })
            {
                TextMatches expected = await first.FindTextAsync(asked);
                TextMatches actual = await second.FindTextAsync(asked);
                string place = $"\"{text}\" in {scope}, groups: {asked.Groups.Count}";
                actual.Words.ShouldBe(expected.Words, place);
                actual.WithAll.ShouldBe(expected.WithAll, place);
                actual.Ranked.ShouldBe(expected.Ranked, place);
                found += expected.Ranked.Count;
            }
            string[] words = text.Split(' ');
            (await second.FindHavingAsync(scope, words)).ShouldBe(
                await first.FindHavingAsync(scope, words),
                text
            );
        }
        found.ShouldBeGreaterThan(1_000);
    }
}

using System.Text.Json;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>Everything that a store keeps of a person, as one JSON document.</summary>
public static class PersonDocument
{
    private const int PageSize = 200;

    /// <summary>Writes it: the account, settings, opinions and openings with the newest first, the person's own catalogues, the closet, and outfits.</summary>
    /// <param name="store">The store.</param>
    /// <param name="person">Whose things.</param>
    /// <param name="stream">Where the document goes.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The hashes of the pictures that the person's own products show.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        ICatalogStore store,
        string person,
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Indented = true }
        );
        PersonSettings settings = await store.People.GetSettingsAsync(person, cancellationToken);
        json.WriteStartObject();
        json.WriteString("person", person);
        await WriteAccountAsync(store.Accounts, person, json, cancellationToken);
        json.WriteStartObject("settings");
        json.WriteBoolean("keepsOpenings", settings.KeepsOpenings);
        json.WriteBoolean("ranksPersonally", settings.RanksPersonally);
        json.WriteEndObject();
        await WriteOpinionsAsync(store.People, person, json, cancellationToken);
        await WriteOpeningsAsync(store.People, person, json, cancellationToken);
        HashSet<string> pictures = await WriteCataloguesAsync(
            store,
            person,
            json,
            cancellationToken
        );
        pictures.UnionWith(await ClosetDocument.WriteAsync(store, person, json, cancellationToken));
        await OutfitDocument.WriteAsync(store, person, json, cancellationToken);
        json.WriteEndObject();
        return [.. pictures.Order(StringComparer.Ordinal)];
    }

    // What the account is, not what it is opened with.
    private static async Task WriteAccountAsync(
        IAccountStore accounts,
        string person,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        if (await accounts.FindAsync(person, cancellationToken) is not { } account)
        {
            return;
        }
        json.WriteStartObject("account");
        json.WriteString("name", account.Name);
        json.WriteString("createdAt", account.CreatedAt);
        if (account.Email is { } email)
        {
            json.WriteString("email", email);
        }
        if (account.Identity is { } identity)
        {
            json.WriteStartObject("provider");
            json.WriteString("issuer", identity.Issuer);
            json.WriteString("subject", identity.Subject);
            json.WriteEndObject();
        }
        json.WriteStartArray("passkeys");
        foreach (Passkey passkey in await accounts.GetPasskeysAsync(person, cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("name", passkey.Name);
            json.WriteString("createdAt", passkey.CreatedAt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task WriteOpinionsAsync(
        IPeopleStore people,
        string person,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        json.WriteStartArray("opinions");
        long? before = null;
        while (
            await people.GetPageAsync(person, before, PageSize, null, cancellationToken)
                is [.., var last] page
        )
        {
            foreach (KeptOpinion opinion in page)
            {
                json.WriteStartObject();
                WriteProduct(json, opinion.Product);
                if (opinion.Verdict is { } verdict)
                {
                    json.WriteString("verdict", NameOf(verdict));
                }
                json.WriteBoolean("saved", opinion.IsSaved);
                WriteOrigin(json, opinion.Origin);
                json.WriteString("at", opinion.GivenAt);
                json.WriteEndObject();
            }
            before = last.Key;
        }
        json.WriteEndArray();
    }

    private static async Task WriteOpeningsAsync(
        IPeopleStore people,
        string person,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        json.WriteStartArray("openings");
        long? before = null;
        while (
            await people.GetOpeningsAsync(person, before, PageSize, cancellationToken)
                is [.., var last] page
        )
        {
            foreach (KeptOpening opening in page)
            {
                json.WriteStartObject();
                WriteProduct(json, opening.Product);
                WriteOrigin(json, opening.Origin);
                json.WriteString("at", opening.OpenedAt);
                json.WriteEndObject();
            }
            before = last.Key;
        }
        json.WriteEndArray();
    }

    private static async Task<HashSet<string>> WriteCataloguesAsync(
        ICatalogStore store,
        string person,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<CatalogueState> catalogues;
        await using (IStoreView view = await store.OpenViewAsync(cancellationToken))
        {
            catalogues = await view.GetCataloguesAsync(cancellationToken);
        }
        var pictures = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("catalogues");
        foreach (CatalogueState own in catalogues.Where(IsOwn))
        {
            json.WriteStartObject();
            json.WriteString("name", own.Name);
            json.WriteStartArray("products");
            Scope scope = Scope.Of(person).Only(own.Name);
            await foreach (
                StoredProduct product in store.Products.ReadAsync(scope, cancellationToken)
            )
            {
                ProductJson.Write(json, product);
                pictures.UnionWith(product.Pictures);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return pictures;

        // The closet has a part of its own, with what is said of its things.
        bool IsOwn(CatalogueState one) => one.Owner == person && one.Name != ClosetName.Text;
    }

    private static void WriteProduct(Utf8JsonWriter json, StoredProduct product)
    {
        json.WriteString("catalogue", product.Catalogue);
        json.WriteString("id", product.Product.Id);
        json.WriteString("title", product.Product.Title);
        json.WriteBoolean("gone", product.RetiredAt is not null);
    }

    private static void WriteOrigin(Utf8JsonWriter json, OpinionOrigin origin)
    {
        if (origin.Query is { } query)
        {
            json.WriteString("query", query);
        }
        if (origin.Place is { } place)
        {
            json.WriteNumber("place", place);
        }
        if (origin.ModelHash is { } model)
        {
            json.WriteString("model", model);
        }
    }

    private static string NameOf(Verdict verdict) =>
        JsonNamingPolicy.CamelCase.ConvertName($"{verdict}");
}

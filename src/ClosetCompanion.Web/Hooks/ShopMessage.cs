using System.Text.Json;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Hooks;

/// <summary>What shops write into the requests that they send.</summary>
internal static class ShopMessage
{
    /// <summary>The header with the signature.</summary>
    public static string SignatureHeader(ShopHook hook) =>
        hook.Shop == "shopify" ? "X-Shopify-Hmac-Sha256" : "X-WC-Webhook-Signature";

    /// <summary>Reads a message whose signature is right; null for one that says nothing of products.</summary>
    /// <exception cref="ProblemException">It is not the JSON that it should be.</exception>
    public static ShopChange? Read(ShopHook hook, IHeaderDictionary headers, byte[] body)
    {
        var topic = headers[hook.Shop == "shopify" ? "X-Shopify-Topic" : "X-WC-Webhook-Topic"]
            .ToString();
        var isKnown =
            topic
            is "products/create"
                or "products/update"
                or "products/delete"
                or "product.created"
                or "product.updated"
                or "product.restored"
                or "product.deleted";
        if (!isKnown)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind is JsonValueKind.Number or JsonValueKind.String
            )
            {
                var isGone = topic is "products/delete" or "product.deleted";
                return new ShopChange(
                    hook,
                    id.ToString(),
                    isGone ? null : (ReadOnlyMemory<byte>?)body
                );
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new ProblemException(
            ApiProblem.BadJson("The body is no product: a JSON object with an id.")
        );
    }
}

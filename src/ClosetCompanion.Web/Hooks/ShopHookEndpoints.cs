using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Hooks;

/// <summary>Receives what shops send. Nobody needs a key here: the signature says who it is.</summary>
internal static class ShopHookEndpoints
{
    /// <summary>The path that all these addresses begin with.</summary>
    public const string Path = "/hooks";

    private const int MostBytes = 5 * 1024 * 1024;

    private static readonly Problem _badSignature = new(
        StatusCodes.Status401Unauthorized,
        "bad-signature",
        "That signature is not right",
        "The message was not signed with the secret of this address. Give the shop and this address the same secret."
    );

    /// <summary>Adds <c>/hooks/{id}</c>.</summary>
    public static void MapShopHooks(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost($"{Path}/{{id}}", ReceiveAsync)
            .TakesAtMost(MostBytes)
            .WithMetadata(new NeedsCompanion())
            .ExcludeFromDescription();

    private static async Task<Ok> ReceiveAsync(
        string id,
        ICatalogStore store,
        HookQueue queue,
        HttpContext context
    )
    {
        var hooks = await store.Hooks.GetAsync(context.RequestAborted);
        var hook =
            hooks.FirstOrDefault(known => known.Id == id)
            ?? throw new ProblemException(Problem.NotFound);
        var body = await ReadAsync(context.Request, context.RequestAborted);
        if (IsPing(context.Request, body))
        {
            return TypedResults.Ok();
        }

        var headers = context.Request.Headers;
        if (!HookSignature.IsOf(hook.Secret, body, headers[ShopMessage.SignatureHeader(hook)]))
        {
            throw new ProblemException(_badSignature);
        }

        return
            ShopMessage.Read(hook, headers, body) is not { } change
            || await queue.TryAddAsync(change, context.RequestAborted)
            ? TypedResults.Ok()
            : throw new ProblemException(ApiProblem.Overloaded);
    }

    // WooCommerce sends this once, unsigned, to see whether somebody is there.
    private static bool IsPing(HttpRequest request, byte[] body) =>
        request.ContentType?.StartsWith(
            "application/x-www-form-urlencoded",
            StringComparison.OrdinalIgnoreCase
        ) == true
        && body.AsSpan().StartsWith("webhook_id="u8)
        && body.Length < 32;

    private static async Task<byte[]> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                throw new ProblemException(Problem.TooLarge);
            }
        }

        return body.ToArray();
    }
}

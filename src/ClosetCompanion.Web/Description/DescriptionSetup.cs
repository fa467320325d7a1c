using System.Buffers.Text;
using System.Security.Cryptography;
using ClosetCompanion.Web.Requests;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace ClosetCompanion.Web.Description;

/// <summary>The API's description: an OpenAPI document and a page on which it can be read and tried out.</summary>
internal static class DescriptionSetup
{
    /// <summary>Where the page lies.</summary>
    public const string ReferencePath = "/api/reference";

    private const string Document = "/api/v1/openapi.json";
    private const string KeyScheme = "key";

    // Under which a request keeps the nonce of its answer.
    private static readonly object _nonce = new();

    /// <summary>Adds what writes the document.</summary>
    public static void AddDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = endpoint =>
                    endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true
                    || endpoint.RelativePath?.StartsWith("health/", StringComparison.Ordinal)
                        == true;
                options.AddDocumentTransformer((document, _, _) => Introduce(document));
                options.AddSchemaTransformer(SchemaRules.Apply);
                options.AddOperationTransformer(OperationRules.Apply);
            }
        );

    /// <summary>Adds the document and the page.</summary>
    public static void MapDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Document);
        routes
            .MapScalarApiReference(
                ReferencePath,
                (page, context) =>
                {
                    page.Title = "Closet Companion: the API";
                    page.OpenApiRoutePattern = Document;
                    // The page loads nothing from other hosts and sends nothing to them.
                    page.DefaultFonts = false;
                    page.DisableTelemetry().DisableAgent().DisableMcp();
                    page.Nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
                    page.HeadContent =
                        $"<script src=\"{context.Request.PathBase}/js/reference-styles.js\" nonce=\"{page.Nonce}\"></script>";
                    context.Items[_nonce] = page.Nonce;
                }
            )
            .WithMetadata(new OwnContentPolicy(PolicyOf));
    }

    // The page's script makes its own styles; only here, and with a nonce that each answer makes anew.
    private static string PolicyOf(HttpContext context) =>
        $"default-src 'none'; object-src 'none'; script-src 'self' 'nonce-{context.Items[_nonce]}'; "
        + $"style-src 'self' 'nonce-{context.Items[_nonce]}'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Closet Companion",
            Version = "v1",
            Description =
                "Finds clothes by words and pictures. Every error is a problem (RFC 9457) whose code never changes. "
                + "Where API keys were made, each request needs one: Authorization: Bearer KEY.",
        };
        // The document is the same wherever the server stands.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key of \"closet keys create\"; needed only where keys were made.",
        };
        return Task.CompletedTask;
    }
}

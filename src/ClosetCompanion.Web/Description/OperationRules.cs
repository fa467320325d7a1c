using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClosetCompanion.Web.Description;

/// <summary>What the framework cannot know of our operations: forms, and the scopes that they need.</summary>
internal static class OperationRules
{
    private const string Form = "multipart/form-data";

    /// <summary>Completes an operation.</summary>
    public static Task Apply(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeedsScope>().LastOrDefault() is { } needed)
        {
            operation.Description =
                $"Needs the scope {AccessRules.NameOf(needed.Scope)} where keys were made.";
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            // What may be repeated may be absent.
            parameter.Required &= parameter.Schema?.Type != JsonSchemaType.Array;
        }

        if (operation.RequestBody?.Content is { } content)
        {
            if (operation.OperationId == "searchWith")
            {
                content[Form] = new OpenApiMediaType { Schema = SearchFormSchema() };
            }
            else if (content.ContainsKey(Form))
            {
                Bytes(content);
            }
        }

        return Task.CompletedTask;
    }

    // A file is either the whole body or the one file of a form.
    private static void Bytes(IDictionary<string, OpenApiMediaType> content)
    {
        foreach (var type in content.Keys.ToArray())
        {
            content[type] = new OpenApiMediaType
            {
                Schema =
                    type == Form
                        ? new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Properties = new Dictionary<string, IOpenApiSchema>
                            {
                                ["file"] = Binary(),
                            },
                        }
                        : Binary(),
            };
        }
    }

    private static OpenApiSchema SearchFormSchema()
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        var texts = new OpenApiSchema { Type = JsonSchemaType.Array, Items = text };
        var properties = SearchFormReader.Known.ToDictionary(
            name => name,
            IOpenApiSchema (name) => name is "q" or "like" or "unlike" or "filter" ? texts : text
        );
        properties["picture"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Binary() };
        return new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties };
    }

    private static OpenApiSchema Binary() =>
        new() { Type = JsonSchemaType.String, Format = "binary" };
}

using System.Text.Json.Serialization.Metadata;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClosetCompanion.Web.Description;

/// <summary>What the framework cannot know of our types: those with readers of their own, and what is always there.</summary>
internal static class SchemaRules
{
    /// <summary>Completes a schema.</summary>
    public static Task Apply(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var type = context.JsonTypeInfo;
        if (type.Type == typeof(MentionedProduct))
        {
            schema.OneOf = [Text(), MentionedObject()];
        }
        else if (type.Type == typeof(FilterValues))
        {
            schema.OneOf =
            [
                Text(),
                new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            ];
        }
        else if (IsAnswer(type))
        {
            RequireWhatIsNeverNull(schema, type);
        }

        return Task.CompletedTask;
    }

    // Answers leave out what is null, and only that.
    private static void RequireWhatIsNeverNull(OpenApiSchema schema, JsonTypeInfo type)
    {
        schema.Required = type
            .Properties.Where(property => property is { IsGetNullable: false, Get: not null })
            .Where(property => Nullable.GetUnderlyingType(property.PropertyType) is null)
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        schema.AdditionalPropertiesAllowed = false;
    }

    private static bool IsAnswer(JsonTypeInfo type) =>
        type.Kind == JsonTypeInfoKind.Object
        && !type.Type.Name.EndsWith("Request", StringComparison.Ordinal)
        && type.Type != typeof(WeightedText)
        && type.Type != typeof(WeightedPicture)
        && type.Type != typeof(ProductBatch)
        && type.Type != typeof(ProblemDocument)
        && (
            type.Type.Namespace!.StartsWith("ClosetCompanion.Web", StringComparison.Ordinal)
            || type.Type.Namespace == typeof(HitDocument).Namespace
        );

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema MentionedObject() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "id" },
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["id"] = Text(),
                ["catalogue"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String | JsonSchemaType.Null,
                },
                ["weight"] = new OpenApiSchema { Type = JsonSchemaType.Number },
            },
        };
}

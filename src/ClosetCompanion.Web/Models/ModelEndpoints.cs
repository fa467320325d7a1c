using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Arguments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Models;

/// <summary>The models of the server.</summary>
internal static class ModelEndpoints
{
    /// <summary>Adds <c>models</c>.</summary>
    public static void MapModels(this IEndpointRouteBuilder api) =>
        api.MapGet("/models", ListAsync).Describe("Models", "models", "List the models");

    private static async Task<Ok<ModelList>> ListAsync(
        ModelManifest used,
        ICatalogStore store,
        ServeOptions options,
        CancellationToken cancellationToken
    )
    {
        var uses = await store.Embeddings.GetModelsAsync(cancellationToken);
        var others = CompanionLocations
            .OpenModels(options.Store)
            .List()
            .Select(model => model.Manifest)
            .OfType<ModelManifest>()
            .Where(manifest => manifest.Hash != used.Hash);
        return TypedResults.Ok(
            new ModelList([
                Describe(used, inUse: true),
                .. others.Select(manifest => Describe(manifest, inUse: false)),
            ])
        );

        ModelAnswer Describe(ModelManifest manifest, bool inUse) =>
            new(manifest.Id, inUse)
            {
                Family = manifest.Family,
                Dimensions = manifest.Dimensions,
                Hash = manifest.Hash,
                Embeddings =
                    uses.FirstOrDefault(use => use.Hash == manifest.PictureHash)?.Pictures ?? 0,
                Licence = manifest.Provenance?.Licence,
            };
    }
}

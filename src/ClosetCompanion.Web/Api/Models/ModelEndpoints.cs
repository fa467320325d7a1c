using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Hosting;

namespace ClosetCompanion.Web.Api.Models;

/// <summary>The models of the server.</summary>
internal static class ModelEndpoints
{
    /// <summary>Adds <c>models</c>.</summary>
    public static void MapModels(this IEndpointRouteBuilder api) =>
        api.MapGet("/models", ListAsync)
            .Produces<ModelList>()
            .Describe("Models", "models", "List the models");

    private static async Task<IResult> ListAsync(
        ICompanionGate gate,
        ServeOptions options,
        CancellationToken cancellationToken
    )
    {
        var used = gate.Companion.Model.Manifest;
        var uses = await gate.Companion.Store.GetModelsAsync(cancellationToken);
        var others = CompanionLocations
            .OpenModels(options.DataFolder)
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
                Embeddings = uses.FirstOrDefault(use => use.Hash == manifest.Hash)?.Pictures ?? 0,
                Licence = manifest.Provenance?.Licence,
            };
    }
}

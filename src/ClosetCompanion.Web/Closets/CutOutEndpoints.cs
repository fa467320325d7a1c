using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Closets;

/// <summary>Things without their ground, for programs.</summary>
internal static class CutOutEndpoints
{
    /// <summary>Adds <c>cut-out</c>.</summary>
    /// <param name="api">The API.</param>
    /// <param name="item">The address of a thing.</param>
    public static void MapCutOuts(this IEndpointRouteBuilder api, string item)
    {
        api.MapPut($"{item}/cut-out", CutOutAsync)
            .Needs(ApiScope.Write)
            .Describe(
                ClosetEndpoints.Tag,
                "cutOut",
                "Show a thing without its ground; the photo stays",
                400,
                404
            );
        api.MapDelete($"{item}/cut-out", ShowWholeAsync)
            .Needs(ApiScope.Write)
            .Describe(
                ClosetEndpoints.Tag,
                "showWholePhoto",
                "Show the whole photo of a thing again",
                400,
                404
            );
    }

    private static async Task<Ok<ItemAnswer>> CutOutAsync(
        string person,
        string id,
        SearchQueue queue,
        CancellationToken cancellationToken
    ) =>
        Answer(
            await queue.RunAsync(
                closet => closet.CutOutAsync(PeopleEndpoints.IdOf(person), id, cancellationToken),
                cancellationToken
            )
        );

    private static async Task<Ok<ItemAnswer>> ShowWholeAsync(
        string person,
        string id,
        SearchQueue queue,
        CancellationToken cancellationToken
    ) =>
        Answer(
            await queue.RunAsync(
                closet =>
                    closet.ShowWholePhotoAsync(PeopleEndpoints.IdOf(person), id, cancellationToken),
                cancellationToken
            )
        );

    private static Ok<ItemAnswer> Answer(ClosetItem? item) =>
        item is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(new ItemAnswer(item));
}

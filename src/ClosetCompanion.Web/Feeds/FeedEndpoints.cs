using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Feeds;

/// <summary>Feeds that are read again and again.</summary>
internal static class FeedEndpoints
{
    private const string Tag = "Feeds";

    /// <summary>Adds <c>feeds</c>.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder api)
    {
        api.MapGet("/feeds", ListAsync)
            .Needs(ApiScope.Admin)
            .Describe(
                Tag,
                "feeds",
                "List the feeds that are read again and again, with their last runs"
            );
        api.MapPost("/feeds", AddAsync)
            .Needs(ApiScope.Admin)
            .Accepts<FeedRequest>("application/json")
            .Describe(Tag, "addFeed", "Add a feed by its address and have it read", 400, 415);
        api.MapGet("/feeds/{id}", FindAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "feed", "Get a feed with its last runs and their reports", 404);
        api.MapPost("/feeds/{id}/run", RunAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "runFeed", "Have a feed read now", 404);
        api.MapPost("/feeds/{id}/accept", AcceptAsync)
            .Needs(ApiScope.Admin)
            .Describe(
                Tag,
                "acceptFeed",
                "Agree to what was held back since it retires more than a third of the products",
                404
            );
        api.MapDelete("/feeds/{id}", RemoveAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "removeFeed", "Remove a feed; its products stay", 404);
    }

    private static async Task<Ok<FeedList>> ListAsync(
        FeedActions feeds,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            new FeedList([
                .. (await feeds.ListAsync(cancellationToken)).Select(entry => new FeedAnswer(
                    entry.Feed,
                    entry.Runs
                )),
            ])
        );

    private static async Task<Created<FeedAnswer>> AddAsync(FeedActions feeds, HttpContext context)
    {
        var request = await JsonBody.ReadAsync<FeedRequest>(context);
        if (request is not { Catalogue: not null, Address: not null, Every: not null })
        {
            throw new ProblemException(ApiProblem.BadJson("No part of a feed may be null."));
        }

        var feed = await feeds.AddAsync(
            request.Catalogue,
            request.Address,
            request.Every,
            request.PictureHosts ?? [],
            context.RequestAborted
        );
        return TypedResults.Created($"{ApiRoutes.Root}/feeds/{feed.Id}", new FeedAnswer(feed, []));
    }

    private static async Task<Ok<FeedAnswer>> FindAsync(
        string id,
        FeedActions feeds,
        CancellationToken cancellationToken
    )
    {
        var found = (await feeds.ListAsync(cancellationToken)).FirstOrDefault(entry =>
            entry.Feed.Id == id
        );
        return found.Feed is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(new FeedAnswer(found.Feed, found.Runs));
    }

    private static async Task<Accepted> RunAsync(
        string id,
        FeedActions feeds,
        CancellationToken cancellationToken
    )
    {
        await feeds.RunAsync(id, accept: false, cancellationToken);
        return TypedResults.Accepted($"{ApiRoutes.Root}/feeds/{id}");
    }

    private static async Task<Accepted> AcceptAsync(
        string id,
        FeedActions feeds,
        CancellationToken cancellationToken
    )
    {
        await feeds.RunAsync(id, accept: true, cancellationToken);
        return TypedResults.Accepted($"{ApiRoutes.Root}/feeds/{id}");
    }

    private static async Task<NoContent> RemoveAsync(
        string id,
        FeedActions feeds,
        CancellationToken cancellationToken
    )
    {
        await feeds.RemoveAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}

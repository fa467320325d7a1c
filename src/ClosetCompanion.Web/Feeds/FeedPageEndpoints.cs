using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Feeds;

/// <summary>Handles the forms that add, read and remove feeds.</summary>
internal static class FeedPageEndpoints
{
    /// <summary>The path of the forms.</summary>
    public const string Path = $"{CataloguePageEndpoints.Path}/feeds";

    /// <summary>Adds the addresses of the forms.</summary>
    public static void MapFeedPages(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup(Path)
            .WithMetadata(new NeedsCompanion(), new ReadsForm())
            .ExcludeFromDescription();
        forms.MapPost("", AddAsync);
        forms.MapPost("/{id}/run", RunAsync);
        forms.MapPost("/{id}/accept", AcceptAsync);
        forms.MapPost("/{id}/remove", RemoveAsync);
    }

    /// <summary>The address of the page that shows a feed.</summary>
    public static string AddressOf(string id) => $"{Path}/{id}";

    private static async Task<SeeOther> AddAsync(
        HttpContext context,
        FeedActions feeds,
        IAdminAccess access
    )
    {
        var form = await CatalogueForms.ReadAsync(context, access);
        var feed = await feeds.AddAsync(
            form["catalogue"].ToString().Trim(),
            form["address"].ToString(),
            form["every"].ToString(),
            [form["hosts"].ToString()],
            context.RequestAborted
        );
        return new SeeOther(AddressOf(feed.Id));
    }

    private static async Task<SeeOther> RunAsync(
        string id,
        HttpContext context,
        FeedActions feeds,
        IAdminAccess access
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        await feeds.RunAsync(id, accept: false, context.RequestAborted);
        return new SeeOther(AddressOf(id));
    }

    private static async Task<SeeOther> AcceptAsync(
        string id,
        HttpContext context,
        FeedActions feeds,
        IAdminAccess access
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        await feeds.RunAsync(id, accept: true, context.RequestAborted);
        return new SeeOther(AddressOf(id));
    }

    private static async Task<SeeOther> RemoveAsync(
        string id,
        HttpContext context,
        FeedActions feeds,
        IAdminAccess access
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        await feeds.RemoveAsync(id, context.RequestAborted);
        return new SeeOther(CataloguePageEndpoints.Path);
    }
}

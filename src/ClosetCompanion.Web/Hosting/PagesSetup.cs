using ClosetCompanion.Web.Browsing;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.ModelCards;
using ClosetCompanion.Web.Pages;
using ClosetCompanion.Web.QueryPictures;
using ClosetCompanion.Web.Searching;
using ClosetCompanion.Web.Suggesting;

namespace ClosetCompanion.Web.Hosting;

/// <summary>What people look at.</summary>
internal static class PagesSetup
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<IQueryPictures, QueryPictureMemory>();
        services.AddSingleton<QueryPictureSource>();
        services.AddSingleton<QueryPictureIntake>();
        services.AddSingleton<SearchAddressReader>();
        services.AddSingleton<PageSearch>();
        services.AddSingleton<Showcase>();
        services.AddSingleton<Suggestions>();
        services.AddSingleton(provider => new ModelCard(
            provider.GetRequiredService<ServeOptions>()
        ));
        services.AddSingleton<ImportForm>();
        services.AddSingleton<Reembedding>();
        services.AddHostedService(provider => provider.GetRequiredService<Reembedding>());
        services.AddRazorComponents();
    }

    /// <summary>Adds the pages and what their forms and modules talk to.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapQueryPictures();
        routes.MapSuggestions();
        routes.MapCataloguePages();
        routes.MapRazorComponents<App>().WithMetadata(new NeedsCompanion());
    }
}

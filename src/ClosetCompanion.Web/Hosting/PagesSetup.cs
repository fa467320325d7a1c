using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Browsing;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Feeds;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Hooks;
using ClosetCompanion.Web.Imports;
using ClosetCompanion.Web.Jobs;
using ClosetCompanion.Web.Models;
using ClosetCompanion.Web.Outfits;
using ClosetCompanion.Web.Pages;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.QueryPictures;
using ClosetCompanion.Web.Searching;
using ClosetCompanion.Web.SigningIn;
using ClosetCompanion.Web.Suggesting;

namespace ClosetCompanion.Web.Hosting;

/// <summary>The pages, and what they need.</summary>
internal static class PagesSetup
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<QueryPictureMemory>();
        services.AddSingleton<IQueryPictures, SharedQueryPictures>();
        services.AddScoped<QueryPictureSource>();
        services.AddScoped<QueryPictureIntake>();
        services.AddScoped<SearchAddressReader>();
        services.AddScoped<PageSearch>();
        services.AddScoped<ClosetIntake>();
        services.AddScoped<OutfitPictures>();
        services.AddSingleton<Showcase>();
        services.AddSingleton<Suggestions>();
        services.AddSingleton(provider => new ModelCard(
            provider.GetRequiredService<ServeOptions>()
        ));
        services.AddSingleton<ImportForm>();
        services.AddScoped<BrowserMove>();
        services.AddScoped<Arrival>();
        services.AddScoped<ProviderAccounts>();
        services.AddScoped<ProviderArrival>();
        services.AddSingleton<Reembedding>();
        services.AddSingleton<IJobWork, ReembeddingWork>();
        services.AddRazorComponents();
    }

    /// <summary>Adds the pages and what their forms and modules talk to.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapQueryPictures();
        routes.MapSuggestions();
        routes.MapCataloguePages();
        routes.MapImportPages();
        routes.MapFeedPages();
        routes.MapHookPages();
        routes.MapOpinions();
        routes.MapClosetForms();
        routes.MapItemForms();
        routes.MapOutfitForms();
        routes.MapOutfitPieceForms();
        routes.MapOutfitPictures();
        routes.MapSignIn();
        routes.MapOpenId();
        routes.MapInvitations();
        routes.MapMe();
        routes.MapPeoplePage();
        routes.MapRazorComponents<App>().WithMetadata(new NeedsCompanion());
    }
}

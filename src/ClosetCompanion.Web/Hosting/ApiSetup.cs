using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Closets;
using ClosetCompanion.Web.Describing;
using ClosetCompanion.Web.Description;
using ClosetCompanion.Web.Feeds;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Hooks;
using ClosetCompanion.Web.Imports;
using ClosetCompanion.Web.Jobs;
using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.Models;
using ClosetCompanion.Web.Outfits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.Searching;
using ClosetCompanion.Web.SigningIn;
using ClosetCompanion.Web.Suggesting;

namespace ClosetCompanion.Web.Hosting;

/// <summary>The API, and what it needs.</summary>
internal static class ApiSetup
{
    /// <summary>Adds what the API needs beside what the pages need.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<QueryReader>();
        services.AddJobs();
        services.AddImports();
        services.AddFeeds();
        services.AddHooks();
        services.AddScoped<AccountActions>();
        services.AddDescription();
    }

    /// <summary>Adds the endpoints of the API and its description.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ApiRoutes.Root).WithMetadata(new NeedsCompanion());
        api.Needs(ApiScope.Search);
        api.MapSearch();
        api.MapDescribe();
        api.MapApiSuggestions();
        api.MapCatalogues();
        api.MapProducts();
        api.MapLooks();
        api.MapPeople();
        api.MapPersonalSearch();
        api.MapAccounts();
        api.MapClosets();
        api.MapItems();
        api.MapOutfits();
        api.MapOutfitPieces();
        api.MapOutfitDays();
        api.MapApiPictures();
        api.MapImports();
        api.MapFeeds();
        api.MapHooks();
        api.MapModels();
        routes.MapShopHooks();
        routes.MapDescription();
    }
}

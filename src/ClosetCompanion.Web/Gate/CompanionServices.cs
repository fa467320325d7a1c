using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search;

namespace ClosetCompanion.Web.Gate;

/// <summary>
/// What the companion is made of, as services for endpoints and pages that are marked with
/// <see cref="NeedsCompanion"/>. What lives longer than a request asks <see cref="ICompanionGate"/> instead.
/// </summary>
internal static class CompanionServices
{
    /// <summary>Adds them. They can be had once the companion is open.</summary>
    public static void AddCompanion(this IServiceCollection services)
    {
        services.AddSingleton<CompanionGate>();
        services.AddSingleton<ICompanionGate>(provider =>
            provider.GetRequiredService<CompanionGate>()
        );
        // One for the whole run; disposing of it twice does no harm.
        services.AddSingleton(Opened);
        // Likewise: a store of each request's own would be closed with the request.
        services.AddSingleton<ICatalogStore>(provider => Opened(provider).Store);
        services.AddTransient<ModelManifest>(provider => Opened(provider).Model.Manifest);
    }

    private static Companion Opened(IServiceProvider provider) =>
        provider.GetRequiredService<ICompanionGate>().Companion;
}

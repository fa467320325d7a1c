using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Web.Jobs;

namespace ClosetCompanion.Web.Imports;

/// <summary>Imports of uploaded files.</summary>
internal static class ImportSetup
{
    /// <summary>Adds what receives and runs them.</summary>
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton(AddressPolicy.Public);
        services.AddSingleton<WebFetcher>();
        services.AddSingleton<ImportReports>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<ImportJobs>();
        services.AddSingleton<IJobWork, ImportWork>();
        services.AddHostedService<UploadCleanup>();
    }
}

using ClosetCompanion.Catalog.Import.Fetching;

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
        services.AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
        services.AddHostedService<UploadCleanup>();
    }
}

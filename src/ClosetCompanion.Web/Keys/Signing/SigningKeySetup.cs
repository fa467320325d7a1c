using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Web.Arguments;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ClosetCompanion.Web.Keys.Signing;

/// <summary>Says where the keys lie that sign forms and cookies.</summary>
internal static class SigningKeySetup
{
    /// <summary>In the data folder; for a store in a database in that, for all servers.</summary>
    public static void PersistKeys(this IDataProtectionBuilder protection, ServeOptions options)
    {
        if (CatalogStores.IsDatabase(options.Store))
        {
            protection.Services.Configure<KeyManagementOptions>(keys =>
                keys.XmlRepository = new SharedSigningKeys(new SharedTexts(options.Store))
            );
            MakeNoKeyAtStart(protection.Services);
        }
        else
        {
            protection.PersistKeysToFileSystem(
                new DirectoryInfo(Path.Combine(options.DataFolder, "keys"))
            );
        }
    }

    /// <summary>
    /// The service that reads the keys at the start, and makes the first one, would come before the tables of a new
    /// database. Without it that happens when the first form or cookie is signed.
    /// </summary>
    private static void MakeNoKeyAtStart(IServiceCollection services)
    {
        var assembly = typeof(KeyManagementOptions).Assembly;
        var early = services.Single(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == assembly
        );
        services.Remove(early);
    }
}

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
        }
        else
        {
            protection.PersistKeysToFileSystem(
                new DirectoryInfo(Path.Combine(options.DataFolder, "keys"))
            );
        }
    }
}

namespace ClosetCompanion.Web.Keys;

/// <summary>API keys.</summary>
internal static class KeySetup
{
    /// <summary>Adds what decides who may do what.</summary>
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<ValidKeys>();
        services.AddSingleton<AccessRules>();
        services.AddSingleton<IAdminAccess, AdminAccess>();
    }
}

namespace ClosetCompanion.Web.Hooks;

/// <summary>Changes that shops send.</summary>
internal static class HookSetup
{
    /// <summary>Adds what takes them in.</summary>
    public static void AddHooks(this IServiceCollection services)
    {
        services.AddTransient<HookActions>();
        services.AddSingleton<ShopIntake>();
        services.AddSingleton<HookQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<HookQueue>());
    }
}

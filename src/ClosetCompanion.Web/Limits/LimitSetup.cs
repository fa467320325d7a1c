namespace ClosetCompanion.Web.Limits;

/// <summary>Limits on the work that the server accepts.</summary>
internal static class LimitSetup
{
    /// <summary>Adds the limits.</summary>
    public static void AddLimits(this IServiceCollection services, LimitSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SearchQueue>();
        services.AddSingleton<UploadSlots>();
        services.AddRateLimiter(limiter => RateLimits.Configure(limiter, settings));
    }

    /// <summary>Holds clients to their rates; after routing, which tells what is asked for.</summary>
    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    /// <summary>Bounds what is uploaded at the same time; after it is known who asks.</summary>
    public static void UseUploadSlots(this WebApplication app)
    {
        var slots = app.Services.GetRequiredService<UploadSlots>();
        app.Use(slots.HoldAsync);
    }
}

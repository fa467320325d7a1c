namespace ClosetCompanion.Web.Limits;

/// <summary>Limits on the work that the server accepts.</summary>
internal static class LimitSetup
{
    /// <summary>Adds the limits.</summary>
    public static void AddLimits(this IServiceCollection services, LimitSettings settings)
    {
        services.AddSingleton(settings);
        services.AddHttpContextAccessor();
        services.AddSingleton<CurrentClient>();
        services.AddSingleton<SearchQueue>();
        services.AddSingleton<UploadSlots>();
        services.AddSingleton<BodyDeadline>();
        services.AddSingleton<StoreGrowth>();
        services.AddRateLimiter(limiter => RateLimits.Configure(limiter, settings));
    }

    /// <summary>Holds clients to their rates; after routing, which tells what is asked for.</summary>
    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    /// <summary>Bounds what is uploaded at the same time, and for how long; after it is known who asks.</summary>
    public static void UseUploadSlots(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<BodyDeadline>().HoldAsync);
        var slots = app.Services.GetRequiredService<UploadSlots>();
        app.Use(slots.HoldAsync);
    }
}

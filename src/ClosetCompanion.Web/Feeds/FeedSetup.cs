namespace ClosetCompanion.Web.Feeds;

/// <summary>Feeds that are read again and again.</summary>
internal static class FeedSetup
{
    /// <summary>Adds what keeps and reads them.</summary>
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddTransient<FeedActions>();
        services.AddSingleton<FeedRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedRunner>());
    }
}

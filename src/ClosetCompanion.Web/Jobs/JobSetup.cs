namespace ClosetCompanion.Web.Jobs;

/// <summary>Work that lasts, shared by all servers on a store.</summary>
internal static class JobSetup
{
    /// <summary>Adds what does jobs and helps with the embedding.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        services.AddHostedService<EmbeddingHelp>();
    }
}

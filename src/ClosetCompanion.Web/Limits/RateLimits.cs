using System.Globalization;
using System.Threading.RateLimiting;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.RateLimiting;

namespace ClosetCompanion.Web.Limits;

/// <summary>How often one client may ask.</summary>
internal static class RateLimits
{
    /// <summary>
    /// Limits requests that need the companion, for each address of a client. Pictures and static files do not count: a page asks for
    /// dozens of them.
    /// </summary>
    public static void Configure(RateLimiterOptions limiter, LimitSettings settings)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            settings.RatePerSecond <= 0
            || context.GetEndpoint()?.Metadata.GetMetadata<NeedsCompanion>() is null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(
                    CurrentClient.Of(context),
                    _ => Bucket(settings)
                )
        );
    }

    private static TokenBucketRateLimiterOptions Bucket(LimitSettings settings) =>
        new()
        {
            TokenLimit = Math.Max(settings.Burst, 1),
            TokensPerPeriod = settings.RatePerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(
            CultureInfo.InvariantCulture
        );
        return ProblemWriter.WriteAsync(rejected.HttpContext, ApiProblem.TooManyRequests);
    }
}

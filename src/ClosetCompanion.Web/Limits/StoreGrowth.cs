using System.Threading.RateLimiting;

namespace ClosetCompanion.Web.Limits;

/// <summary>
/// How fast one client may make the store grow by what needs no key: a browser becomes somebody with its first opinion, and
/// each product that somebody opens may be kept. Without a bound a script would fill the disk.
/// </summary>
internal sealed class StoreGrowth : IDisposable
{
    /// <summary>Browsers that may become somebody in an hour, for one client.</summary>
    public const int VisitorsAnHour = 60;

    /// <summary>Openings that are kept in an hour, for one client.</summary>
    public const int OpeningsAnHour = 600;

    private readonly PartitionedRateLimiter<string> _visitors = Limiter(VisitorsAnHour);
    private readonly PartitionedRateLimiter<string> _openings = Limiter(OpeningsAnHour);

    /// <summary>Counts a browser that becomes somebody; false when its client had enough of them.</summary>
    public bool MayAddVisitor(HttpContext context) => Take(_visitors, context);

    /// <summary>Counts an opening that is kept; false when its client had enough of them.</summary>
    public bool MayKeepOpening(HttpContext context) => Take(_openings, context);

    /// <inheritdoc />
    public void Dispose()
    {
        _visitors.Dispose();
        _openings.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(CurrentClient.Of(context));
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(int anHour) =>
        PartitionedRateLimiter.Create<string, string>(client =>
            RateLimitPartition.GetTokenBucketLimiter(
                client,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = anHour,
                    TokensPerPeriod = anHour / 60,
                    ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                    QueueLimit = 0,
                }
            )
        );
}

using System.Threading.RateLimiting;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Decoding;

/// <summary>How many pixels one request, and one client over time, may have decoded.</summary>
internal sealed class PictureBudget(CurrentClient client, LimitSettings settings) : IDisposable
{
    private const long Megapixel = 1_000_000;

    // The bucket counts in these, so that small pictures cost little and not nothing.
    private const long Unit = Megapixel / 10;

    private readonly PartitionedRateLimiter<string> _pixels = PartitionedRateLimiter.Create<
        string,
        string
    >(name =>
        settings.MegapixelsPerSecond <= 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(name, _ => Bucket(settings))
    );

    /// <summary>Takes the pixels of all pictures of a request, before any is decoded.</summary>
    /// <exception cref="ProblemException">They are too many for one request, or the client had too many lately.</exception>
    public void Take(IReadOnlyCollection<PictureSize> pictures)
    {
        var pixels = pictures.Sum(picture => picture.Pixels);
        if (pixels > settings.Megapixels * Megapixel)
        {
            throw new ProblemException(
                Problem.BadPicture(
                    $"The pictures have {pixels / (double)Megapixel:F0} megapixels together; one request may have {settings.Megapixels}. Send fewer or smaller ones."
                )
            );
        }

        using var lease = _pixels.AttemptAcquire(
            client.Name,
            (int)Math.Min((pixels / Unit) + pictures.Count, Burst(settings))
        );
        if (!lease.IsAcquired)
        {
            throw new ProblemException(ApiProblem.TooManyPixels);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _pixels.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(LimitSettings settings) =>
        new()
        {
            TokenLimit = Burst(settings),
            TokensPerPeriod = (int)(settings.MegapixelsPerSecond * Megapixel / Unit),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };

    // Enough for a few requests of the largest size.
    private static int Burst(LimitSettings settings) =>
        (int)(4L * Math.Max(settings.Megapixels, 1) * Megapixel / Unit);
}

using System.Threading.RateLimiting;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Limits;

/// <summary>
/// Limits the memory of uploads: bodies above a small size, or of unknown size, are read a few at a time, and more
/// are refused at once.
/// </summary>
internal sealed class UploadSlots(LimitSettings settings) : IDisposable
{
    private const int SmallBytes = 256 * 1024;

    private readonly ConcurrencyLimiter _slots = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(settings.Uploads, 1),
            QueueLimit = 0,
        }
    );

    /// <summary>Passes a request on when it is small or a slot is free.</summary>
    public async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsLarge(context.Request))
        {
            await next(context);
            return;
        }

        using var slot = _slots.AttemptAcquire();
        await (
            slot.IsAcquired
                ? next(context)
                : ProblemWriter.WriteAsync(context, ApiProblem.Overloaded)
        );
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    private static bool IsLarge(HttpRequest request) =>
        request.ContentLength > SmallBytes
        || (request.ContentLength is null && request.Headers.TransferEncoding.Count > 0);
}

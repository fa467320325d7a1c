using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ClosetCompanion.Web.Limits;

/// <summary>
/// Limits the memory of uploads: bodies above a small size, or of unknown size, are read a few at a time, and more
/// are refused at once. One client has at most half of the slots and half of the memory.
/// </summary>
internal sealed class UploadSlots(LimitSettings settings)
{
    private const long Megabyte = 1024 * 1024;
    private const int SmallBytes = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Use> _byClient = new(StringComparer.Ordinal);
    private Use _all;

    /// <summary>Passes a request on when it is small or a slot is free.</summary>
    public async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsLarge(context.Request))
        {
            await next(context);
            return;
        }

        var (client, bytes) = (CurrentClient.Of(context), MemoryOf(context));
        if (!TryTake(client, bytes))
        {
            await ProblemWriter.WriteAsync(context, ApiProblem.Overloaded);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            Add(client, -1, -bytes);
        }
    }

    private bool TryTake(string client, long bytes)
    {
        lock (_lock)
        {
            var (slots, memory) = (
                Math.Max(settings.Uploads, 1),
                Math.Max(settings.UploadMegabytes * Megabyte, UploadLimits.Bytes)
            );
            var own = _byClient.GetValueOrDefault(client);
            if (
                !Fits(_all, bytes, slots, memory)
                // The first one of a client always may, however few slots there are.
                || (own.Slots > 0 && !Fits(own, bytes, slots / 2, memory / 2))
            )
            {
                return false;
            }

            Add(client, 1, bytes);
            return true;
        }
    }

    private static bool Fits(Use use, long bytes, int slots, long memory) =>
        use.Slots < slots && use.Bytes + bytes <= memory;

    private void Add(string client, int slots, long bytes)
    {
        lock (_lock)
        {
            _all = _all.Plus(slots, bytes);
            var own = _byClient.GetValueOrDefault(client).Plus(slots, bytes);
            if (own.Slots == 0)
            {
                _byClient.Remove(client);
            }
            else
            {
                _byClient[client] = own;
            }
        }
    }

    // What is imported goes to the disk as it comes in; everything else lies in memory until it is read.
    private static long MemoryOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null
            ? SmallBytes
            : context.Request.ContentLength ?? UploadLimits.Bytes;

    private static bool IsLarge(HttpRequest request) =>
        request.ContentLength > SmallBytes
        || (request.ContentLength is null && request.Headers.TransferEncoding.Count > 0);

    private readonly record struct Use(int Slots, long Bytes)
    {
        public Use Plus(int slots, long bytes) => new(Slots + slots, Bytes + bytes);
    }
}

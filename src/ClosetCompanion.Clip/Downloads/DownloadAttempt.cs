using System.Net;
using System.Net.Http.Headers;
using ClosetCompanion.Clip.Files;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>One request for a file, or for the rest of it.</summary>
internal sealed class DownloadAttempt(
    HubConnection hub,
    HubFile file,
    PartialDownload partial,
    DownloadOptions options,
    IProgress<ModelProgress>? progress
)
{
    private const int BufferSize = 1 << 17;

    /// <summary>Requests the missing bytes and writes them.</summary>
    /// <param name="patience">Cancelled when the hub is silent for too long; every byte begins the wait anew.</param>
    /// <param name="cancellationToken">Cancelled by that or by the caller.</param>
    public async Task RunAsync(
        CancellationTokenSource patience,
        CancellationToken cancellationToken
    )
    {
        var origin = await partial.ReadOriginAsync(cancellationToken);
        // Of a file that is complete the last byte is asked for again: the answer tells whether it is still the same.
        var start =
            origin is not { CanResume: true } ? 0
            : partial.Length == origin.Size ? partial.Length - 1
            : partial.Length;
        using var answer = await hub.SendAsync(
            HttpMethod.Get,
            file.Address,
            start > 0 ? new RangeHeaderValue(start, null) : null,
            start > 0 && origin?.Tag is { } tag ? new RangeConditionHeaderValue(tag) : null,
            cancellationToken
        );
        var response = answer.Response;
        if (!IsContinuation(answer, origin, start))
        {
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw Refusal(response, start);
            }

            start = 0;
        }

        var content = response.Content.Headers;
        var size = answer.Size ?? content.ContentRange?.Length ?? start + content.ContentLength;
        CheckRoom(size, start);
        if (start == 0)
        {
            var digest = file.Digest ?? answer.Digest;
            var strongTag = response.Headers.ETag is { IsWeak: false } strong ? strong.Tag : null;
            await partial.BeginAsync(
                new DownloadOrigin(strongTag, digest?.Hex, size),
                cancellationToken
            );
        }

        await CopyAsync(response.Content, start, size, patience, cancellationToken);
    }

    /// <summary>Whether the answer goes on where the partial file ends, and with the same file.</summary>
    private static bool IsContinuation(HubAnswer answer, DownloadOrigin? origin, long start)
    {
        var range = answer.Response.Content.Headers.ContentRange;
        return start > 0
            && answer.Response.StatusCode == HttpStatusCode.PartialContent
            && range?.From == start
            && (range.Length ?? origin?.Size) == (origin?.Size ?? range.Length)
            && (answer.Digest?.Hex ?? origin?.Digest) == (origin?.Digest ?? answer.Digest?.Hex);
    }

    private Exception Refusal(HttpResponseMessage response, long start)
    {
        var isOfAnotherFile =
            start > 0
            && response.StatusCode
                is HttpStatusCode.PartialContent
                    or HttpStatusCode.RequestedRangeNotSatisfiable;
        if (!isOfAnotherFile)
        {
            return HubFailure.Of(response, file, options.TimeProvider.GetUtcNow());
        }

        partial.Discard();
        return new DownloadInterruption("the file has changed at the hub")
        {
            RetryAfter = TimeSpan.Zero,
        };
    }

    private void CheckRoom(long? size, long start)
    {
        if (size > file.MostBytes)
        {
            throw new ModelException(
                $"{file.Name} has {FileSize.Text(size.Value)}, more than the {FileSize.Text(file.MostBytes)} that are allowed."
            );
        }

        DiskSpace.Require(
            Path.GetDirectoryName(partial.Path)!,
            ((size ?? 0) * file.Copies) - start,
            file.Name
        );
    }

    private async Task CopyAsync(
        HttpContent content,
        long start,
        long? size,
        CancellationTokenSource patience,
        CancellationToken cancellationToken
    )
    {
        await using var from = await content.ReadAsStreamAsync(cancellationToken);
        await using var to = partial.OpenAt(start);
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await ReadAsync(from, buffer, cancellationToken)) > 0)
        {
            patience.CancelAfter(options.Silence);
            var most = size ?? file.MostBytes;
            if (to.Position + count > most)
            {
                throw new ModelException(
                    $"{file.Name} goes on after the {FileSize.Text(most)} that were announced or are allowed."
                );
            }

            await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            progress?.Report(new ModelProgress(file.Name, to.Position, size));
        }
    }

    // The network and the disk fail with the same exception; only the network is worth another try.
    private async Task<int> ReadAsync(
        Stream from,
        byte[] buffer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await from.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException problem)
        {
            throw HubFailure.Of(problem, hub.HasAnswered);
        }
    }
}

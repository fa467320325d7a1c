using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ClosetCompanion.Web.Limits;

/// <summary>How much may be sent to the server.</summary>
internal static class UploadLimits
{
    /// <summary>The most bytes of one request: 32 MB.</summary>
    public const int Bytes = 32 * 1024 * 1024;

    /// <summary>The longest boundary of a form.</summary>
    public const int LongestBoundary = 128;

    /// <summary>Limits uploads and keeps them in memory, so that no query picture is ever written to the disk.</summary>
    public static void Configure(FormOptions form)
    {
        form.MultipartBodyLengthLimit = Bytes;
        form.MemoryBufferThreshold = Bytes;
        form.MultipartBoundaryLengthLimit = LongestBoundary;
        form.ValueCountLimit = 64;
        form.ValueLengthLimit = 16 * 1024;
    }

    /// <summary>Refuses a body whose announced length is too large, before it is read. Runs after routing.</summary>
    public static async Task RefuseTooLarge(HttpContext context, RequestDelegate next)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()
            is { } own
            ? own.MaxRequestBodySize
            : Bytes;
        if (context.Request.ContentLength > most)
        {
            // Otherwise the server would close the connection while the browser still sends, and the user would not see why.
            if (
                context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            )
            {
                size.MaxRequestBodySize = null;
            }

            await ProblemWriter.WriteAsync(context, Problem.TooLarge);
            return;
        }

        await next(context);
    }
}

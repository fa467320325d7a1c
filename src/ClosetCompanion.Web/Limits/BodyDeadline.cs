using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ClosetCompanion.Web.Limits;

/// <summary>Ends requests whose bodies come in too slowly: nobody holds a slot for a day with a few bytes a second.</summary>
internal sealed class BodyDeadline(LimitSettings settings, TimeProvider time)
{
    private readonly BodyPace _normal = Pace(settings, settings.BodySeconds);
    private readonly BodyPace _import = Pace(settings, settings.ImportSeconds);

    /// <summary>Passes a request on with a body that must come in at a least rate and within a time.</summary>
    public async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        // Only imports have a limit of their own on the size.
        var isImport =
            context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;
        var body = context.Request.Body;
        // The test server has none.
        var pipe = context.Features.Get<IRequestBodyPipeFeature>()?.Reader;
        context.Request.Body = new TimedBody(body, isImport ? _import : _normal, time, pipe);
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Body = body;
        }
    }

    private static BodyPace Pace(LimitSettings settings, int seconds) =>
        new(settings.BytesPerSecond, TimeSpan.FromSeconds(Math.Max(seconds, 1)));
}

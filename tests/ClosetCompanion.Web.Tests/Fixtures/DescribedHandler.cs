using System.Net.Http.Headers;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Checks every answer against the committed description of the API.</summary>
internal sealed class DescribedHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        // Buffered, so that the test reads it again.
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        ApiDescription
            .Committed.FindFault(
                request.Method.Method,
                request.RequestUri!.AbsolutePath,
                (int)answer.StatusCode,
                MediaTypeOf(answer.Content.Headers.ContentType),
                text
            )
            .ShouldBeNull($"{request.Method} {request.RequestUri} answered {text}");
        return answer;
    }

    private static string? MediaTypeOf(MediaTypeHeaderValue? type) => type?.MediaType;
}

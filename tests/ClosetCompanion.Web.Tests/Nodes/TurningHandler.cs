namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>A proxy that sends each request to another server than the one before.</summary>
internal sealed class TurningHandler(params Uri[] servers)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private int _turn;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var server = servers[Interlocked.Increment(ref _turn) % servers.Length];
        request.RequestUri = new Uri(server, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Telemetry;

/// <summary>Takes what is sent by OTLP over gRPC, and says thank you.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, string> _received = new();

    private Collector(WebApplication server) => _server = server;

    public string Address => _server.Urls.Single();

    public string Traces => Received("/opentelemetry.proto.collector.trace.v1.TraceService/Export");

    public string Metrics =>
        Received("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export");

    public static async Task<Collector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options =>
            options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2)
        );
        var collector = new Collector(builder.Build());
        collector._server.Run(collector.ReceiveAsync);
        await collector._server.StartAsync(cancellationToken);
        return collector;
    }

    /// <summary>Waits until something has been received, ten seconds at most.</summary>
    public static async Task WaitAsync(Func<bool> received, CancellationToken cancellationToken)
    {
        for (var waited = 0; waited < 200 && !received(); waited++)
        {
            await Task.Delay(50, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Received(string path) => _received.GetValueOrDefault(path, "");

    private async Task ReceiveAsync(HttpContext context)
    {
        // The messages are protobuf; the names in them are plain text, which is all that is looked for.
        using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
        var message = await reader.ReadToEndAsync(context.RequestAborted);
        _received.AddOrUpdate(
            context.Request.Path,
            message,
            (_, earlier) => $"{earlier}\n{message}"
        );

        context.Response.ContentType = "application/grpc";
        context.Response.DeclareTrailer("grpc-status");
        await context.Response.Body.WriteAsync(new byte[5], context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    }
}

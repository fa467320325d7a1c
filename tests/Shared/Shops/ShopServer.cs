using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Tests.Shared.Shops;

/// <summary>A shop's server on this computer, which behaves as badly as a test wishes.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentQueue<ShopRequest> _requests = new();
    private int _now;
    private int _most;

    private ShopServer(WebApplication app) => _app = app;

    /// <summary>Its host and port, as they are allowed.</summary>
    public string Host => new Uri(_app.Urls.First()).Authority;

    /// <summary>All requests, in their order.</summary>
    public IReadOnlyList<ShopRequest> Requests => [.. _requests];

    /// <summary>The most requests that were answered at the same time.</summary>
    public int MostAtOnce => _most;

    /// <summary>Starts it.</summary>
    /// <param name="certificate">What it shows to prove who it is; null for plain http.</param>
    public static async Task<ShopServer> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel =>
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    if (certificate is not null)
                    {
                        listen.UseHttps(certificate);
                    }
                }
            )
        );
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new ShopServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The address of a path.</summary>
    public string At(string path) => $"{_app.Urls.First()}{path}";

    /// <summary>Puts a file at a path, with an entity tag. Returns its address.</summary>
    public string Put(string path, byte[] bytes, string type = "image/png")
    {
        var tag =
            $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        return On(
            path,
            context =>
            {
                context.Response.Headers.ETag = tag;
                if (context.Request.Headers.IfNoneMatch == tag)
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }

                context.Response.ContentType = type;
                return context.Response.Body.WriteAsync(bytes).AsTask();
            }
        );
    }

    /// <summary>Answers requests for a path. Returns its address.</summary>
    public string On(string path, RequestDelegate answer)
    {
        _answers[path] = answer;
        return At(path);
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var now = Interlocked.Increment(ref _now);
        _most = Math.Max(_most, now);
        try
        {
            var path = context.Request.Path.Value ?? "";
            _requests.Enqueue(
                new ShopRequest(path, context.Request.Headers.IfNoneMatch, DateTimeOffset.UtcNow)
            );
            if (_answers.TryGetValue(path, out var answer))
            {
                await answer(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}

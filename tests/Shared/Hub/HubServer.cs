using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Tests.Shared.Hub;

/// <summary>
/// A hub on this computer that answers as the public one does: small files itself, with git's hash as entity tag; the
/// weights by a redirect to a file host, with size and SHA-256 in the headers of the redirect.
/// </summary>
internal sealed class HubServer : IAsyncDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<HubRequest> _requests = new();

    private HubServer(WebApplication app) => _app = app;

    /// <summary>What --hub is set to.</summary>
    public string Address => _app.Urls.First();

    /// <summary>The files, as OWNER/NAME/FILE; with a revision other than main as OWNER/NAME@REVISION/FILE.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What goes wrong with the weights, request after request; nothing when all are used up.</summary>
    public ConcurrentQueue<Trouble> Troubles { get; } = new();

    /// <summary>What goes wrong with the weights when <see cref="Troubles"/> are used up.</summary>
    public Trouble Always { get; set; } = new();

    /// <summary>Whether the hub tells hashes and sizes.</summary>
    public bool TellsHashes { get; set; } = true;

    /// <summary>The entity tag of the file host; null sends none.</summary>
    public string? FileTag { get; set; } = "\"first\"";

    /// <summary>The entity tag of small files; null for git's hash.</summary>
    public string? SmallFileTag { get; set; }

    /// <summary>Where the redirect to the file host leads; null for this server.</summary>
    public string? FileHost { get; set; }

    /// <summary>The size that the hub tells, when it is not the true one.</summary>
    public long? ToldSize { get; set; }

    /// <summary>The requests for the bytes of the weights, in their order.</summary>
    public IReadOnlyList<HubRequest> ForWeights =>
        [
            .. _requests.Where(request =>
                request.Path.StartsWith("/host/", StringComparison.Ordinal)
            ),
        ];

    /// <summary>All requests, in their order.</summary>
    public IReadOnlyList<HubRequest> Requests => [.. _requests];

    public static async Task<HubServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new HubServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Publishes the files of a folder.</summary>
    public void Publish(string repository, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            Files[$"{repository}/{Path.GetFileName(file)}"] = File.ReadAllBytes(file);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        // As it was sent: a revision may hold escaped slashes.
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new HubRequest(
            context.Request.Method,
            path,
            Header(context, "Range"),
            Header(context, "If-Range")
        );
        _requests.Enqueue(request);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["host", var encoded])
        {
            await SendWeightsAsync(context, request, Files[Uri.UnescapeDataString(encoded)]);
            return;
        }

        var key = parts is [var owner, var name, "resolve", var revision, var file]
            ? revision == "main"
                ? $"{owner}/{name}/{file}"
                : $"{owner}/{name}@{Uri.UnescapeDataString(revision)}/{file}"
            : "";
        if (!Files.TryGetValue(key, out var content))
        {
            context.Response.StatusCode = 404;
            context.Response.Headers["X-Error-Code"] = "EntryNotFound";
            return;
        }

        context.Response.Headers["X-Repo-Commit"] = Commit;
        if (key.EndsWith(".safetensors", StringComparison.Ordinal))
        {
            Redirect(context, key, content);
            return;
        }

        if (TellsHashes)
        {
            context.Response.Headers.ETag = SmallFileTag ?? $"\"{GitHash(content)}\"";
        }

        await SendAsync(context, request, content, 0, content.Length);
    }

    private void Redirect(HttpContext context, string key, byte[] content)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location =
            $"{FileHost ?? Address}/host/{Uri.EscapeDataString(key)}";
        if (TellsHashes)
        {
            context.Response.Headers["X-Linked-ETag"] =
                $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";
            context.Response.Headers["X-Linked-Size"] = $"{ToldSize ?? content.Length}";
        }
    }

    private async Task SendWeightsAsync(HttpContext context, HubRequest request, byte[] content)
    {
        var trouble = Troubles.TryDequeue(out var next) ? next : Always;
        if (trouble.Status is { } status)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = trouble.RetryAfter;
            return;
        }

        context.Response.Headers.ETag = FileTag;
        var start = trouble.IgnoresRanges ? 0 : Start(request);
        if (start >= content.Length && start > 0)
        {
            context.Response.StatusCode = 416;
            context.Response.Headers.ContentRange = $"bytes */{content.Length}";
            return;
        }

        if (start > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange =
                $"bytes {start}-{content.Length - 1}/{content.Length}";
        }

        if (trouble.SendsWrongBytes)
        {
            content = [.. content];
            content[^1] ^= 1;
        }

        var end = Math.Min(
            content.Length,
            start + (trouble.DropsAfter ?? trouble.FallsSilentAfter ?? content.Length)
        );
        await SendAsync(context, request, content, start, end);
        if (trouble.FallsSilentAfter is not null)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        if (trouble.DropsAfter is not null)
        {
            // An abort takes with it what is still on its way.
            await Task.Delay(100, context.RequestAborted);
            context.Abort();
        }
    }

    private int Start(HubRequest request)
    {
        var isAnother = request.IfRange is { } tag && tag != FileTag;
        return request.Range is { } range && !isAnother
            ? int.Parse(
                range.Replace("bytes=", "", StringComparison.Ordinal).TrimEnd('-'),
                CultureInfo.InvariantCulture
            )
            : 0;
    }

    private static async Task SendAsync(
        HttpContext context,
        HubRequest request,
        byte[] content,
        int start,
        int end
    )
    {
        context.Response.ContentLength = content.Length - start;
        if (context.Request.Method == HttpMethods.Head)
        {
            return;
        }

        for (var position = start; position < end; position += 65536)
        {
            var part = content.AsMemory(position, Math.Min(65536, end - position));
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            request.Sent += part.Length;
        }
    }

    private static string GitHash(byte[] content) =>
        Convert.ToHexStringLower(
            SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content])
        );

    private static string? Header(HttpContext context, string name) =>
        context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}

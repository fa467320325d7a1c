using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>
/// S3-compatible storage on this computer, in memory. It checks the signature of every request and the sums of what is
/// sent, and it can misbehave.
/// </summary>
internal sealed class ObjectServer : IAsyncDisposable
{
    /// <summary>The only bucket.</summary>
    public const string Bucket = "pictures";

    // What clients sign with, where the environment does not name keys for another server.
    private const string KeyId = "closet-tests";
    private const string Secret = "a secret of the tests";

    private readonly WebApplication _app;
    private readonly string _secret;

    private ObjectServer(WebApplication app, string secret) => (_app, _secret) = (app, secret);

    /// <summary>The objects by name.</summary>
    public ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset Written)> Objects { get; } =
    [];

    /// <summary>What it does wrong from now on.</summary>
    public Misbehaviour Misbehaviour { get; set; }

    /// <summary>How many requests it has answered.</summary>
    public int Requests { get; private set; }

    /// <summary>Names a place in it.</summary>
    public string PlaceOf(string prefix, string bucket = Bucket) =>
        $"s3://{bucket}/{prefix}?endpoint={_app.Urls.Single()}&region=eu-test-1";

    /// <summary>Lets clients of this process sign with the keys that it knows.</summary>
    public static void SetKeys()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", KeyId);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", Secret);
    }

    /// <param name="secret">The key that it knows.</param>
    public static async Task<ObjectServer> StartAsync(string secret = Secret)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var server = new ObjectServer(app, secret);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests++;
        using var sent = new MemoryStream();
        await context.Request.Body.CopyToAsync(sent);
        byte[] body = sent.ToArray();
        if (await MisbehaveAsync(context))
        {
            return;
        }
        if (RequestSignature.FindFault(context.Request, body, KeyId, _secret) is { } fault)
        {
            await RefuseAsync(context, 403, fault);
            return;
        }
        string[] names = context.Request.Path.Value![1..].Split('/', 2);
        if (!string.Equals(names[0], Bucket, StringComparison.Ordinal))
        {
            await RefuseAsync(context, 404, "NoSuchBucket");
            return;
        }
        await AnswerAsync(context, names.ElementAtOrDefault(1) ?? "", body);
    }

    private Task AnswerAsync(HttpContext context, string name, byte[] body) =>
        context.Request.Method switch
        {
            "GET" when name.Length == 0 => ObjectListing.WriteAsync(context, Objects),
            "GET" or "HEAD" => GiveAsync(context, name),
            "PUT" => KeepAsync(context, name, body),
            "DELETE" => ForgetAsync(context, name),
            _ => RefuseAsync(context, 405, "MethodNotAllowed"),
        };

    private async Task<bool> MisbehaveAsync(HttpContext context)
    {
        switch (Misbehaviour)
        {
            case Misbehaviour.Silent:
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return true;
            case Misbehaviour.Unavailable:
                await RefuseAsync(context, 503, "ServiceUnavailable");
                return true;
            case Misbehaviour.Full when context.Request.Method == "PUT":
                await RefuseAsync(context, 507, "XMinioStorageFull");
                return true;
            case Misbehaviour.CutOnce:
                Misbehaviour = Misbehaviour.None;
                await CutAsync(context);
                return true;
            case Misbehaviour.Cut:
                await CutAsync(context);
                return true;
            default:
                return false;
        }
    }

    private static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentLength = 1_000;
        await context.Response.Body.WriteAsync(new byte[100]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private async Task GiveAsync(HttpContext context, string name)
    {
        if (!Objects.TryGetValue(name, out var found))
        {
            await RefuseAsync(context, 404, "NoSuchKey");
            return;
        }
        byte[] bytes = [.. found.Bytes];
        if (Misbehaviour == Misbehaviour.WrongBytes)
        {
            bytes[0]++;
        }
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";
        context.Response.Headers.LastModified = found.Written.ToString("R");
        if (context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    private Task KeepAsync(HttpContext context, string name, byte[] body)
    {
        string sum = Convert.ToBase64String(MD5.HashData(body));
        if (!string.Equals(context.Request.Headers.ContentMD5, sum, StringComparison.Ordinal))
        {
            return RefuseAsync(context, 400, "BadDigest");
        }
        Objects[name] = (body, DateTimeOffset.UtcNow);
        return Task.CompletedTask;
    }

    private Task ForgetAsync(HttpContext context, string name)
    {
        Objects.TryRemove(name, out _);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Request.Method == "HEAD"
            ? Task.CompletedTask
            : context.Response.WriteAsync(
                $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>Refused: {code}</Message></Error>"
            );
    }
}

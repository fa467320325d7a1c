using System.Net;
using System.Security.Authentication;
using Polly;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>
/// Fetches files from hosts that were allowed: by https, from the public internet alone, with limits of size and time, a
/// few at once and fewer of one host. A server that is disturbed is asked again a few times, as late as it wishes.
/// </summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public sealed class WebFetcher : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;
    private readonly HostTurns _turns;
    private readonly AddressPolicy _policy;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<FetchAnswer> _retries;

    /// <summary>Prepares to fetch; nothing is connected to yet.</summary>
    /// <param name="policy">Which addresses may be connected to.</param>
    /// <param name="time">Measures pauses.</param>
    public WebFetcher(AddressPolicy policy, TimeProvider time)
        : this(policy, time, Dns.GetHostAddressesAsync) { }

    internal WebFetcher(
        AddressPolicy policy,
        TimeProvider time,
        Func<string, CancellationToken, Task<IPAddress[]>> resolveAsync
    )
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _time = time;
        _turns = new HostTurns(time);
        _retries = FetchRetries.Create(time);
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                // A proxy would resolve names itself, and a redirect is looked at before it is followed.
                UseProxy = false,
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = _patience,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                ConnectCallback = new GuardedConnection(policy, resolveAsync).ConnectAsync,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("ClosetCompanion/0.1");
    }

    /// <summary>Says nothing more to anybody.</summary>
    public void Dispose()
    {
        _client.Dispose();
        _turns.Dispose();
    }

    /// <summary>An address as it is asked.</summary>
    internal Uri Secure(Uri address) => _policy.Secure(address);

    /// <summary>Fetches into a stream, which is emptied before each try.</summary>
    internal async Task<FetchAnswer> GetAsync(
        FetchRequest request,
        Stream target,
        CancellationToken cancellationToken
    )
    {
        return await _retries.ExecuteAsync(
            async token =>
            {
                target.SetLength(0);
                return await TryAsync(request, target, token);
            },
            cancellationToken
        );
    }

    private async Task<FetchAnswer> TryAsync(
        FetchRequest request,
        Stream target,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await new FetchTry(_client, _turns, _policy, _time, request).RunAsync(
                target,
                cancellationToken
            );
        }
        catch (HttpRequestException exception)
            when (exception.InnerException is AuthenticationException wrong)
        {
            return FetchAnswer.Insecure(PlainText.Of(wrong.Message));
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return exception.InnerException is ForbiddenAddressException forbidden
                ? FetchAnswer.Refused(forbidden.Message)
                : FetchAnswer.Disturbed($"did not come: {PlainText.Of(exception.Message)}");
        }
    }
}

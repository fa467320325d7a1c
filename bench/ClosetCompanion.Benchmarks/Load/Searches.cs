namespace ClosetCompanion.Benchmarks.Load;

/// <summary>Searches to load a server with.</summary>
internal abstract class Searches : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
            UseCookies = false,
            UseProxy = false,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>What is searched with, for the report.</summary>
    public abstract string Name { get; }

    /// <summary>Sends one search and reads its answer. Returns the status; 0 when there was no answer.</summary>
    public async Task<int> SendAsync(Uri server, int number, CancellationToken cancellationToken)
    {
        using var request = Request(server, number);
        try
        {
            using var answer = await _client.SendAsync(request, cancellationToken);
            await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            return 0;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    /// <summary>The search with a number; always the same one.</summary>
    protected abstract HttpRequestMessage Request(Uri server, int number);
}

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>Searches at each server over and over, and counts what was not answered.</summary>
internal sealed class SearchReader(IReadOnlyList<NodeProcess> nodes) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _failures = [];
    private readonly System.Collections.Concurrent.ConcurrentQueue<double> _milliseconds = [];
    private Task _running = Task.CompletedTask;

    /// <summary>What searches that failed said.</summary>
    public IReadOnlyList<string> Failures => [.. _failures];

    /// <summary>The times of all searches, in milliseconds, rising.</summary>
    public IReadOnlyList<double> Milliseconds => [.. _milliseconds.Order()];

    public void Start() =>
        _running = Task.WhenAll(nodes.Select(node => Task.Run(() => RunAsync(node))));

    /// <summary>Stops searching.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task RunAsync(NodeProcess node)
    {
        string[] queries = [.. PaintedTable.Queries(50)];
        for (var n = 0; !_stop.IsCancellationRequested; n++)
        {
            var start = TimeProvider.System.GetTimestamp();
            try
            {
                using var answer = await node.Client.GetAsync(
                    $"/api/v1/search?top=10&q={Uri.EscapeDataString(queries[n % queries.Length])}",
                    CancellationToken.None
                );
                if (!answer.IsSuccessStatusCode)
                {
                    _failures.Enqueue(
                        await answer.Content.ReadAsStringAsync(CancellationToken.None)
                    );
                }
            }
            catch (Exception exception)
                when (exception is HttpRequestException or OperationCanceledException)
            {
                _failures.Enqueue(exception.Message);
            }

            _milliseconds.Enqueue(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}

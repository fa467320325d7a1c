using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>Changes prices of products through whichever server is there, and knows what was acknowledged.</summary>
/// <param name="products">How many products the catalogue <c>base</c> has.</param>
/// <param name="anyNode">Gives one of the servers that run.</param>
internal sealed class PriceWriter(int products, Func<NodeProcess> anyNode) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<int, int> _acknowledged = [];
    private Task _running = Task.CompletedTask;

    /// <summary>How many changes were acknowledged, and how many were not.</summary>
    public (int Acknowledged, int Refused) Counts { get; private set; }

    /// <summary>The longest time in which no change was acknowledged.</summary>
    public TimeSpan LongestStop { get; private set; }

    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>Stops writing.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    /// <summary>The products whose price at a server is not the last one that was acknowledged.</summary>
    public async Task<IReadOnlyList<string>> FindLostAsync(HttpClient client)
    {
        var lost = new List<string>();
        foreach (var (product, price) in _acknowledged)
        {
            var found = await client.GetJsonAsync($"/api/v1/catalogues/base/products/{product}");
            var there = found.GetProperty("price").GetDecimal();
            if (there != price)
            {
                lost.Add($"{product}: {there}, not {price}");
            }
        }

        return lost;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var last = TimeProvider.System.GetTimestamp();
        for (var price = 1_000; !_stop.IsCancellationRequested; price++)
        {
            var product = price % products;
            while (!await TryAsync(product, price))
            {
                // Whether it was written nobody knows; until it is acknowledged it is said again.
                Counts = Counts with
                {
                    Refused = Counts.Refused + 1,
                };
                await Task.Delay(50, CancellationToken.None);
            }

            _acknowledged[product] = price;
            Counts = Counts with { Acknowledged = Counts.Acknowledged + 1 };
            var stopped = TimeProvider.System.GetElapsedTime(last);
            LongestStop = stopped > LongestStop ? stopped : LongestStop;
            last = TimeProvider.System.GetTimestamp();
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task<bool> TryAsync(int product, int price)
    {
        try
        {
            var id = product.ToString(CultureInfo.InvariantCulture);
            using var answer = await anyNode()
                .Client.PatchAsJsonAsync(
                    "/api/v1/catalogues/base/products",
                    new { products = new[] { new { id, price } } },
                    CancellationToken.None
                );
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>The npm package @lancedb/lancedb in a process of its own, which times itself.</summary>
internal sealed class LanceDb : IAsyncDisposable
{
    private readonly Process _process;

    private LanceDb(Process process) => _process = process;

    /// <summary>How long it took to make its table, in seconds.</summary>
    public double SecondsToMake { get; private set; }

    /// <summary>Starts it and waits until it has made its table.</summary>
    /// <param name="peers">The folder of <c>lancedb.mjs</c>, with its packages installed.</param>
    /// <param name="set">Vectors and queries.</param>
    /// <param name="top">How many hits are wanted.</param>
    /// <param name="folder">An empty folder for its files.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<LanceDb> StartAsync(
        string peers,
        VectorSet set,
        int top,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var (vectors, queries) = (Path.Combine(folder, "vectors"), Path.Combine(folder, "queries"));
        set.Write(vectors, queries);
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = peers,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            "lancedb.mjs",
            vectors,
            queries,
            set.Dimensions.ToString(CultureInfo.InvariantCulture),
            top.ToString(CultureInfo.InvariantCulture),
            Path.Combine(folder, "table"),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        var peer = new LanceDb(
            Process.Start(start) ?? throw new InvalidOperationException("node did not start.")
        );
        var made = await peer.ReadAsync(cancellationToken);
        peer.SecondsToMake = made.GetProperty("seconds").GetDouble();
        File.Delete(vectors);
        return peer;
    }

    /// <summary>Searches, and tells how long that took and which rows came out.</summary>
    public async Task<(TimeSpan Time, int[] Rows)> SearchAsync(
        int query,
        int percent,
        CancellationToken cancellationToken
    )
    {
        await _process.StandardInput.WriteLineAsync(
            $$"""{"query": {{query}}, "percent": {{percent}}}""".AsMemory(),
            cancellationToken
        );
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = await ReadAsync(cancellationToken);
        return (
            TimeSpan.FromSeconds(answer.GetProperty("seconds").GetDouble()),
            [.. answer.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())]
        );
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<JsonElement> ReadAsync(CancellationToken cancellationToken) =>
        JsonElement.Parse(
            await _process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException("LanceDB ended; its message is above.")
        );
}

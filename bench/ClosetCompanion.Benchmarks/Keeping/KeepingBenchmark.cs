using System.Globalization;
using ClosetCompanion.Benchmarks.Index;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Benchmarks.Keeping;

/// <summary>
/// Keeps pictures of several sizes in a store, one after another, and reads each once, as it lies in the store: nothing that
/// a server keeps on its own disk helps. Their bytes are random, as those of JPEGs nearly are.
/// </summary>
internal static class KeepingBenchmark
{
    private const int Kilobyte = 1000;
    private const int Megabyte = 1000 * Kilobyte;
    private const int WarmUps = 5;
    private const int MostOfASize = 2_000;
    private const int LeastOfASize = 20;

    private static readonly int[] _sizes =
    [
        5 * Kilobyte,
        50 * Kilobyte,
        500 * Kilobyte,
        2 * Megabyte,
        8 * Megabyte,
        25 * Megabyte,
    ];

    public static async Task RunAsync(
        string data,
        int megabytes,
        CancellationToken cancellationToken
    )
    {
        var store = await CatalogStores.OpenAsync(data, cancellationToken);
        Console.WriteLine("| a picture | pictures | kept: median | p99 | read: median | p99 |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var size in _sizes)
        {
            var count = Math.Clamp(
                (int)((long)megabytes * Megabyte / size),
                LeastOfASize,
                MostOfASize
            );
            await MeasureAsync(store.Pictures, size, count, cancellationToken);
        }
    }

    private static async Task MeasureAsync(
        IPictureStore pictures,
        int size,
        int count,
        CancellationToken cancellationToken
    )
    {
        var (kept, read) = (new Latency(), new Latency());
        var hashes = new List<string>();
        var picture = new byte[size];
        for (var number = -WarmUps; number < count; number++)
        {
            Random.Shared.NextBytes(picture);
            var start = TimeProvider.System.GetTimestamp();
            var place = await pictures.KeepAsync(picture, cancellationToken);
            if (number >= 0)
            {
                kept.Add(TimeProvider.System.GetElapsedTime(start));
                hashes.Add(place.Hash);
            }
        }

        foreach (var hash in hashes)
        {
            var start = TimeProvider.System.GetTimestamp();
            await using var stream =
                await pictures.OpenAsync(Scope.Public, hash, cancellationToken)
                ?? throw new InvalidOperationException($"Picture {hash} is not there.");
            await stream.ReadExactlyAsync(picture, cancellationToken);
            read.Add(TimeProvider.System.GetElapsedTime(start));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {(size < Megabyte ? $"{size / Kilobyte} kB" : $"{size / Megabyte} MB")} | {count} | {kept.Median:0.0} ms | {kept.P99:0.0} ms | {read.Median:0.0} ms | {read.P99:0.0} ms |"
            )
        );
    }
}

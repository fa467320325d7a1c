using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>CLOSET_HOSTILE_REQUESTS says how many requests are sent; 600 when it says nothing.</summary>
public sealed class HostileInputTests : IAsyncLifetime
{
    private const long Megabyte = 1024 * 1024;

    private readonly HostileApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await _app.ReadyAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Bad_requests_neither_break_the_server_nor_leave_anything_behind()
    {
        var most = int.Parse(
            Environment.GetEnvironmentVariable("CLOSET_HOSTILE_REQUESTS") ?? "600",
            CultureInfo.InvariantCulture
        );
        var temporary = Files(Path.GetTempPath(), "ASPNETCORE_*");
        // What is made once and kept, such as compiled code and pools, is there after some hundred requests.
        var first = await SendAsync(0, most / 3);
        var before = Memory();

        (int Number, string Kind, int? Status)[] answers =
        [
            .. first,
            .. await SendAsync(most / 3, most),
        ];
        var seen = string.Join(
            ", ",
            answers
                .CountBy(answer => answer.Status ?? 0)
                .OrderBy(count => count.Key)
                .Select(count => $"{count.Value} x {count.Key}")
        );
        TestContext.Current.SendDiagnosticMessage($"{answers.Length} requests: {seen}");

        answers
            .Where(answer => answer.Status >= 500 && answer.Status is not (501 or 503 or 505))
            .Select(answer => $"{answer.Number} ({answer.Kind}): {answer.Status}")
            .ShouldBeEmpty();
        answers.Count(answer => answer.Status is >= 400 and < 500).ShouldBeGreaterThan(most / 4);
        await ImportsAreOverAsync();
        await StillAnswersAsync();
        (Memory() - before).ShouldBeLessThan(200 * Megabyte);
        Left("uploads").ShouldBeEmpty();
        Left("pictures/incoming").ShouldBeEmpty();
        Left("variants/incoming").ShouldBeEmpty();
        Files(Path.GetTempPath(), "ASPNETCORE_*").Except(temporary).ShouldBeEmpty();
    }

    private async Task<IReadOnlyCollection<(int Number, string Kind, int? Status)>> SendAsync(
        int from,
        int to
    )
    {
        var answers = new ConcurrentBag<(int Number, string Kind, int? Status)>();
        await Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 4,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (number, cancellationToken) =>
            {
                var request = HostileRequests.Make(number);
                var status = await request.SendAsync(_app.Address, cancellationToken);
                answers.Add((number, request.Kind, status));
            }
        );
        return answers;
    }

    private async Task ImportsAreOverAsync()
    {
        using var client = _app.Program();
        string text;
        do
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            text = await client.GetStringAsync(
                "/api/v1/imports",
                TestContext.Current.CancellationToken
            );
        } while (
            text.Contains("\"waiting\"", StringComparison.Ordinal)
            || text.Contains("\"running\"", StringComparison.Ordinal)
        );
    }

    private async Task StillAnswersAsync()
    {
        using var client = _app.Program();
        var answer = await client.GetStringAsync(
            "/api/v1/search?q=red&catalogue=sample&top=1",
            TestContext.Current.CancellationToken
        );
        JsonDocument.Parse(answer).RootElement.GetProperty("hits").GetArrayLength().ShouldBe(1);
    }

    private static long Memory()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return Environment.WorkingSet;
    }

    private string[] Left(string folder)
    {
        var path = Path.Combine(_app.DataFolder, folder);
        return Directory.Exists(path) ? Directory.GetFileSystemEntries(path) : [];
    }

    private static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern);
}

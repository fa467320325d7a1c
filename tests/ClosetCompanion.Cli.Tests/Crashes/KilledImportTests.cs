using System.Globalization;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Tests;
using ClosetCompanion.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Cli.Tests.Crashes;

/// <summary>Imports in real processes, killed at random moments; <c>CLOSET_KILLS=100</c> kills a hundred.</summary>
public sealed class KilledImportTests
{
    private const int KillsInCi = 8;

    // Several batches, so that kills fall between them.
    private const int ProductsInCi = 500;
    private const int ProductsOtherwise = 1500;

    private readonly Random _random = new(20261125);
    private int _kills;

    [Fact]
    public async Task Ends_with_the_same_store_as_one_that_was_never_killed_and_shows_whole_products_only()
    {
        await using var workplace = await Workplace.CreateAsync();
        var given = Environment.GetEnvironmentVariable("CLOSET_KILLS");
        var wanted = given is null ? KillsInCi : int.Parse(given, CultureInfo.InvariantCulture);
        var tables = new EditionTables(workplace, given is null ? ProductsInCi : ProductsOtherwise);
        var expected = await ImportInPeaceAsync(workplace, tables);
        var seen = 0;

        for (var round = 0; _kills < wanted; round++)
        {
            var data = Path.Combine(workplace.DataFolder, $"round{round}");
            await using var reader = new CuriousReader(data);
            await ImportUnderFireAsync(workplace, data, tables.First, wanted);
            await ImportUnderFireAsync(workplace, data, tables.Second, wanted);
            seen += await reader.StopAsync();
            Contents(data)
                .Split('\n')
                .Except(expected.Contents.Split('\n'))
                .ShouldBeEmpty($"round {round}, after {_kills} kills");
            Contents(data).Length.ShouldBe(expected.Contents.Length);
            var store = await SqliteStore.OpenAsync(data, Cancellation);
            (
                await store.Maintenance.CheckAsync(cancellationToken: Cancellation)
            ).Findings.ShouldBeEmpty();
        }

        seen.ShouldBeGreaterThan(0);
        TestContext.Current.SendDiagnosticMessage(
            $"{_kills} kills, {seen} products read meanwhile"
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TimeSpan Longest { get; set; }

    private async Task<(string Contents, string Folder)> ImportInPeaceAsync(
        Workplace workplace,
        EditionTables tables
    )
    {
        var data = Path.Combine(workplace.DataFolder, "peace");
        foreach (var table in (string[])[tables.First, tables.Second])
        {
            var start = TimeProvider.System.GetTimestamp();
            using var import = Start(workplace, data, table);
            var run = await import.FinishAsync();
            run.ExitCode.ShouldBe(0, run.Error);
            var lasted = TimeProvider.System.GetElapsedTime(start);
            Longest = lasted > Longest ? lasted : Longest;
        }
        return (Contents(data), data);
    }

    /// <summary>Starts an import, kills it at a random moment, and again, until one comes to its end.</summary>
    private async Task ImportUnderFireAsync(
        Workplace workplace,
        string data,
        string table,
        int wanted
    )
    {
        while (true)
        {
            using var import = Start(workplace, data, table);
            if (_kills >= wanted || await import.EndsWithinAsync(Longest * _random.NextDouble()))
            {
                var run = await import.FinishAsync();
                run.ExitCode.ShouldBe(0, run.Error);
                return;
            }
            await import.KillAsync();
            _kills++;
        }
    }

    private static ClosetProcess Start(Workplace workplace, string data, string table) =>
        ClosetProcess.Start(
            "import",
            table,
            "--catalogue",
            "shop",
            "--data",
            data,
            "--model",
            workplace.ModelFolder
        );

    // When a product was retired is the clock's affair.
    private static string Contents(string data)
    {
        using (
            var connection = new SqliteConnection($"Data Source={Path.Combine(data, "closet.db")}")
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE products SET retired_at = 1 WHERE retired_at IS NOT NULL";
            command.ExecuteNonQuery();
        }
        return StoreContents.Dump(data);
    }
}

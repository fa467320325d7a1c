using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Cli.Tests.Crashes;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Web.Tests.Fixtures;
using Npgsql;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>A server whose database lies on a disk that is full. Only root can mount one; elsewhere the test is skipped.</summary>
public sealed class FullDatabaseTests : IAsyncLifetime
{
    private const int Megabytes = 40;
    private const int ProductsAtOnce = 5;
    private const int Words = 2_000;

    private readonly string _data = $"/srv/pg/{Guid.NewGuid():N}";
    private readonly string _small = $"/srv/pg/{Guid.NewGuid():N}";
    private readonly int _port = PostgresPrograms.FreePort();
    private readonly TemporaryFolder _folder = new();
    private string _picture = "";
    private PostgresPrograms? _programs;
    private SmallDisk? _disk;

    public async ValueTask InitializeAsync()
    {
        (_programs, var reason) = await PostgresPrograms.FindAsync();
        if (_programs is null)
        {
            Assert.Skip($"There is no PostgreSQL to start: {reason}.");
        }

        _disk = new SmallDisk(
            Megabytes,
            Directory.CreateDirectory(_programs.Root + _small),
            "uid=101,gid=104,mode=0700"
        );
        (await _programs.MakeAsync(_data)).ShouldBeNull();
        (await _programs.StartAsync(_data, _port, "-c fsync=off")).ShouldBeNull();
        await RunAsync($"CREATE TABLESPACE small LOCATION '{_small}'");
        await RunAsync("CREATE DATABASE closet TABLESPACE small");
    }

    public async ValueTask DisposeAsync()
    {
        if (_programs is not null)
        {
            await _programs.RunAsync("pg_ctl", "-D", _data, "-m", "immediate", "-s", "stop");
            Directory.Delete(_programs.Root + _data, recursive: true);
        }

        _disk?.Dispose();
        _folder.Dispose();
    }

    [Fact(Explicit = true)]
    public async Task A_full_disk_of_the_database_is_told_searches_go_on_and_with_room_so_do_writes()
    {
        await ColourModel.WriteAsync(_folder["model"], Cancellation);
        PaintedTable.Write(_folder["first.zip"], 20, "old");
        await NodeStore.ImportAsync(Text, _folder["model"], _folder["first.zip"], "base");
        await using var node = await NodeProcess.StartAsync(
            Text,
            _folder["model"],
            _folder["cache"]
        );
        _picture = await node.Client.UploadAsync(Paint.Png("red"));
        var before = await CountAsync(node);

        var (refused, written) = await FillAsync(node);

        refused.ShouldContain("disk-full");
        refused.ShouldContain("room");
        (await CountAsync(node)).ShouldBe(before + written);
        using var search = await node.Client.GetAsync("/api/v1/search?q=red", Cancellation);
        search.StatusCode.ShouldBe(HttpStatusCode.OK);
        _disk!.Resize(4 * Megabytes);
        using var again = await WriteAsync(node, 1_000);
        (await again.JsonAsync()).GetProperty("added").GetInt32().ShouldBe(ProductsAtOnce);
        (await CountAsync(node)).ShouldBe(before + written + ProductsAtOnce);
        TestContext.Current.SendDiagnosticMessage(
            $"{written} products were written before the disk was full; then: {refused}"
        );
    }

    private string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={_port};Username=postgres;Database=closet"
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Texts that cannot be pressed together, until one is refused.
    private async Task<(string Refused, int Written)> FillAsync(NodeProcess node)
    {
        for (var batch = 0; batch < 500; batch++)
        {
            using var answer = await WriteAsync(node, batch);
            if (answer.StatusCode == HttpStatusCode.InsufficientStorage)
            {
                return (
                    await answer.Content.ReadAsStringAsync(Cancellation),
                    batch * ProductsAtOnce
                );
            }

            // Without the picture nothing would be stored, and nothing would be refused either.
            (await answer.JsonAsync())
                .GetProperty("added")
                .GetInt32()
                .ShouldBe(ProductsAtOnce);
        }

        throw new InvalidOperationException("The disk was not full after 2,500 products.");
    }

    private Task<HttpResponseMessage> WriteAsync(NodeProcess node, int batch)
    {
        var random = new Random(batch);
        return node.Client.PutAsJsonAsync(
            "/api/v1/catalogues/filling/products",
            new
            {
                products = Enumerable
                    .Range(0, ProductsAtOnce)
                    .Select(number => new
                    {
                        id = $"{batch}-{number}",
                        title = "Shirt",
                        pictures = new[] { _picture },
                        description = string.Join(
                            ' ',
                            Enumerable.Range(0, Words).Select(_ => $"{random.Next():x8}")
                        ),
                    }),
            },
            Cancellation
        );
    }

    private static async Task<int> CountAsync(NodeProcess node) =>
        (await node.Client.GetJsonAsync("/api/v1/catalogues"))
            .GetProperty("catalogues")
            .EnumerateArray()
            .Sum(catalogue => catalogue.GetProperty("products").GetInt32());

    private async Task RunAsync(string command)
    {
        await using var source = NpgsqlDataSource.Create(
            $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Pooling=false"
        );
        await using var run = source.CreateCommand(command);
        await run.ExecuteNonQueryAsync(Cancellation);
    }
}
